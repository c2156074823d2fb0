package dev.ohpc.render.format;

import dev.ohpc.model.config.AuthorizedKey;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.PublicKey;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import java.util.Optional;

/**
 * The lines of authorized_keys, sshd(8): a key and its comment, before which options may stand.
 * Options are not judged.
 */
final class AuthorizedKeyGrammar {

  static final LineGrammar<AuthorizedKey> GRAMMAR =
      LineGrammar.of(PlainLines.of("#"), AuthorizedKeyGrammar::read, AuthorizedKeyGrammar::print);

  private AuthorizedKeyGrammar() {}

  private static AuthorizedKey read(LogicalLine line) {
    String content = line.content();
    int options = endOfOptions(content);
    return key("", content)
        .or(() -> key(content.substring(0, options), content.substring(options).strip()))
        .orElseThrow(
            () ->
                line.malformed(
                    Quoted.of(content) + " holds no public key",
                    "write `options ssh-ed25519 AAAA… comment`; options have no blank but in quotes"));
  }

  private static Optional<AuthorizedKey> key(String options, String text) {
    String[] words = text.split("[ \t]+", 3);
    if (words.length < 2) {
      return Optional.empty();
    }
    try {
      PublicKey key = PublicKey.parse(words[0] + " " + words[1]);
      return Optional.of(new AuthorizedKey(options, key, words.length < 3 ? "" : words[2]));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static int endOfOptions(String text) {
    boolean quoted = false;
    int at = 0;
    while (at < text.length() && (quoted || (text.charAt(at) != ' ' && text.charAt(at) != '\t'))) {
      quoted ^= text.charAt(at) == '"';
      at += text.startsWith("\\\"", at) ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  static boolean areOptions(String text) {
    return endOfOptions(text + " x") == text.length() && key("", text + " x").isEmpty();
  }

  private static void print(AuthorizedKey entry, LineWriter line) {
    if (!entry.options().isEmpty()) {
      line.append(Fields.KEY_OPTIONS, entry.options()).append(' ');
    }
    line.append(entry.key());
    if (!entry.comment().isEmpty()) {
      line.append(' ').append(Fields.KEY_COMMENT, entry.comment());
    }
  }
}
