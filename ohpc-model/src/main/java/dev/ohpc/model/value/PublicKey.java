package dev.ohpc.model.value;

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
      "^((?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]+(?:@openssh\\.com)?) "
          + "(AAAA[A-Za-z0-9+/]+={0,2})(?: ([!-~]+(?: [!-~]+)*))?$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);
  private static final int LENGTH_BYTES = 4;

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
    if (!matcher.matches() || !matcher.group(1).equals(algorithm(matcher.group(2)))) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not an OpenSSH public key",
          "give the one line of a `.pub` file, such as `ssh-ed25519 AAAA… admin@sms`");
    }
    return new PublicKey(text);
  }

  private static String algorithm(String base64) {
    byte[] blob;
    try {
      blob = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return "";
    }
    int length = blob.length > LENGTH_BYTES ? blob[LENGTH_BYTES - 1] : 0;
    boolean fits = length > 0 && blob.length > LENGTH_BYTES + length;
    return fits ? new String(blob, LENGTH_BYTES, length, StandardCharsets.US_ASCII) : "";
  }
}
