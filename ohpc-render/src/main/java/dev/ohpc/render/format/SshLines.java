package dev.ohpc.render.format;

import dev.ohpc.model.text.SshArguments;
import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SourceText;
import java.util.Optional;

/**
 * The lines of sshd_config(5) and ssh_config(5): physical lines, of which an {@code =} before the
 * keyword is passed over. A comment begins where a keyword or an argument could, except after a
 * keyword that takes the rest of its line for a command.
 *
 * @param keywords the keywords of the file
 */
record SshLines(SshKeywords keywords) implements LineSyntax {

  @Override
  public LogicalLine next(SourceText source, int start) {
    String text = source.text();
    int lineEnd = source.lineEnd(start);
    int end = Math.min(text.length(), lineEnd + 1);
    int contentEnd = lineEnd;
    while (contentEnd > start && " \t\r\f".indexOf(text.charAt(contentEnd - 1)) >= 0) {
      contentEnd--;
    }
    int keyword = SshLine.skipBlanks(text, start, contentEnd);
    if (keyword < contentEnd && text.charAt(keyword) == '=') {
      keyword = SshLine.skipBlanks(text, keyword + 1, contentEnd);
    }
    if (keyword < contentEnd && text.charAt(keyword) == '#') {
      return LogicalLine.comment(source, start, end, text.substring(keyword + 1, lineEnd));
    }
    String content = text.substring(keyword, Math.max(keyword, contentEnd));
    return LogicalLine.of(source, start, end, keyword, keyword + withoutComment(content));
  }

  private int withoutComment(String content) {
    Optional<SshLine> line = SshLine.of(content);
    Optional<SshArguments> arguments =
        line.filter(found -> keywords.mayHaveComment(found.keyword()))
            .flatMap(found -> SshArguments.of(found.rest()));
    if (line.isEmpty() || arguments.isEmpty() || !arguments.get().hasComment()) {
      return content.length();
    }
    int end = line.get().restStart() + arguments.get().withoutComment().length();
    while (end > 0 && " \t\r=".indexOf(content.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
