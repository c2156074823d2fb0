package dev.ohpc.render.format;

import dev.ohpc.model.config.TmpfilesLine;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SystemdLines;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of tmpfiles.d(5): six words, of which quotes and backslashes are undone, and the rest
 * as it is. Ages, users and groups are not judged, nor is what depends on the machine.
 */
final class TmpfilesGrammar {

  static final LineGrammar<TmpfilesLine> GRAMMAR =
      LineGrammar.of(SystemdLines.of("#"), TmpfilesGrammar::read, TmpfilesGrammar::print);

  private static final Pattern TYPE = Pattern.compile("[fFwdDevqQpLcbCxXrRzZtThHaAm]([-+!=~^$?]*)");
  private static final String WITH_ARGUMENT = "wcbtThHaA";
  private static final Pattern MODE = Pattern.compile("-?|[~:]*0*[0-7]{1,4}");

  private TmpfilesGrammar() {}

  private static TmpfilesLine read(LogicalLine line) {
    SystemdWords words = SystemdWords.of(line.content(), 6);
    if (!words.isComplete() || words.all().size() < 2) {
      throw line.malformed(
          "syntax error in " + Quoted.of(line.content()),
          "write `type path mode user group age argument`, and close quotes");
    }
    TmpfilesLine entry =
        new TmpfilesLine(
            words.get(0),
            words.get(1),
            field(words, 2),
            field(words, 3),
            field(words, 4),
            field(words, 5),
            words.rest().isEmpty() ? TmpfilesLine.NONE : words.rest());
    check(line, entry);
    return entry;
  }

  private static String field(SystemdWords words, int index) {
    return words.all().size() > index ? words.get(index) : TmpfilesLine.NONE;
  }

  private static void check(LogicalLine line, TmpfilesLine entry) {
    String wrong = wrongIn(entry);
    if (!wrong.isEmpty()) {
      throw line.malformed(
          ProblemCode.INVALID_VALUE, 0, line.content().length(), wrong, "see tmpfiles.d(5)");
    }
  }

  /** What systemd-tmpfiles would say against an entry, as a clause; empty if nothing. */
  private static String wrongIn(TmpfilesLine entry) {
    if (!isType(entry.type())) {
      return "unknown command " + Quoted.of(entry.type());
    }
    if (!entry.path().startsWith("/") && !entry.path().startsWith("%")) {
      return "path " + Quoted.of(entry.path()) + " is not absolute";
    }
    if (!MODE.matcher(entry.mode()).matches()) {
      return "invalid mode " + Quoted.of(entry.mode());
    }
    boolean hasArgument = !entry.argument().equals(TmpfilesLine.NONE);
    return !hasArgument && WITH_ARGUMENT.indexOf(entry.type().charAt(0)) >= 0
        ? Quoted.of(entry.type()) + " needs an argument"
        : "";
  }

  private static boolean isType(String type) {
    return TYPE.matcher(type).matches()
        && type.substring(1).chars().distinct().count() == type.length() - 1;
  }

  private static void print(TmpfilesLine entry, LineWriter line) {
    String wrong = wrongIn(entry);
    line.refuseUnless(
        wrong.isEmpty(), () -> "cannot carry " + Quoted.of(entry.type()) + ": " + wrong);
    boolean hasArgument = !entry.argument().equals(TmpfilesLine.NONE);
    List<String> fields =
        List.of(entry.path(), entry.mode(), entry.user(), entry.group(), entry.age());
    int count = fields.size();
    while (!hasArgument && count > 1 && fields.get(count - 1).equals(TmpfilesLine.NONE)) {
      count--;
    }
    line.append(Fields.TMPFILES_TYPE, entry.type());
    for (String field : fields.subList(0, count)) {
      line.append(' ').append(SystemdWords.quoted(field));
    }
    if (hasArgument) {
      line.append(' ').append(Fields.TMPFILES_ARGUMENT, entry.argument());
    }
  }
}
