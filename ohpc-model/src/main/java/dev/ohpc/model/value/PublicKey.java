package dev.ohpc.model.value;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenSSH public key as one line of {@code authorized_keys} (sshd(8)), without options.
 *
 * <p>The key's own data begins with its algorithm (RFC 4253 section 6.6), which must be the one
 * named in front of it. Private keys are refused, and never shown.
 */
public final class PublicKey extends TextValue {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN =
      "^(?=.{1,16384}$)((?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]+(?:@openssh\\.com)?) "
          + "(AAAA[A-Za-z0-9+/]+={0,2})(?: ([!-~]+(?: [!-~]+)*))?$";

  // possessive: the same language, without backtracking
  private static final Pattern COMPILED =
      Pattern.compile(PATTERN.replace("(?: [!-~]+)*", "(?: [!-~]++)*+"));

  private PublicKey(String text) {
    super(text);
  }

  /**
   * Reads {@code ssh-ed25519 AAAA… comment}.
   *
   * @throws InvalidValueException if the text is no public key
   */
  public static PublicKey parse(String text) {
    if (text.contains("PRIVATE KEY")) {
      throw new InvalidValueException(
          "a private key stands where a public key belongs",
          "give the line of the `.pub` file; keep the private key out of every file");
    }
    Matcher matcher = COMPILED.matcher(text);
    if (!matcher.matches() || !isKey(matcher.group(2), matcher.group(1))) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not an OpenSSH public key",
          "give the one line of a `.pub` file, such as `ssh-ed25519 AAAA… admin@sms`");
    }
    return new PublicKey(text);
  }

  /** Whether the data is whole: the algorithm, then at least one more field, and no rest. */
  private static boolean isKey(String base64, String algorithm) {
    try {
      ByteBuffer data = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      boolean named = field(data).equals(algorithm);
      int fields = 0;
      while (data.hasRemaining()) {
        field(data);
        fields++;
      }
      return named && fields > 0;
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return false;
    }
  }

  private static String field(ByteBuffer data) {
    int length = data.getInt();
    if (length < 0 || length > data.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    data.get(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
