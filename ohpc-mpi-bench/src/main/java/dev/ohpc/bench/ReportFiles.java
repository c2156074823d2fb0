package dev.ohpc.bench;

import dev.ohpc.bench.report.Reference;
import dev.ohpc.bench.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The files that a report goes to.
 *
 * <p>A run takes minutes, so whether they can be written is known before. What they hold they hold
 * until it ends, for it may be cut.
 */
final class ReportFiles {

  private final Options options;
  private final PrintStream err;

  ReportFiles(Options options, PrintStream err) {
    this.options = options;
    this.err = err;
  }

  /** What is written, under the name of the option that asks for it. */
  @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
  enum Form {
    JSON("json", Report::toJson),
    JUNIT("junit", Report::toJUnitXml),
    HTML("html", Report::toHtml),
    REFERENCE("save-reference", report -> Reference.of(report.measurements()).toText());

    private final String option;

    @SuppressWarnings("ImmutableEnumChecker") // none of the functions has a state
    private final Function<Report, String> text;

    Form(String option, Function<Report, String> text) {
      this.option = option;
      this.text = text;
    }

    String option() {
      return option;
    }
  }

  /** Whether all can be written; those that cannot are told. */
  boolean areWritable() {
    return all().stream().map(this::isWritable).reduce(true, Boolean::logicalAnd);
  }

  /** Writes all; what cannot be written any more is printed among the errors, and not lost. */
  boolean write(Report report) {
    return all().stream().map(form -> isWritten(form, report)).reduce(true, Boolean::logicalAnd);
  }

  private List<Form> all() {
    return Arrays.stream(Form.values()).filter(form -> options.isSet(form.option)).toList();
  }

  private Path file(Form form) {
    return options.file(form.option).orElseThrow();
  }

  private boolean isWritable(Form form) {
    try {
      open(file(form));
      return true;
    } catch (IOException e) {
      tell(form, e);
      return false;
    }
  }

  /** Changes nothing: a file that was not there is not there afterwards. */
  private static void open(Path file) throws IOException {
    boolean isNew = Files.notExists(file);
    boolean isPlain = isNew || Files.isRegularFile(file) || Files.isDirectory(file);
    if (isPlain) { // to open a pipe would wait for who reads it
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
    }
    if (isNew) {
      Files.delete(file.toRealPath());
    }
  }

  private boolean isWritten(Form form, Report report) {
    String text = form.text.apply(report);
    try {
      Files.writeString(file(form), text);
      return true;
    } catch (IOException e) {
      tell(form, e);
      err.print(text);
      return false;
    }
  }

  private void tell(Form form, IOException cause) {
    err.println(
        "ohpc-bench: the file of --" + form.option + " cannot be written: " + reason(cause));
  }

  /** In the words of the system, for who runs this need not know Java. */
  static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return cause.getMessage() + ": No such file or directory";
    }
    if (cause instanceof AccessDeniedException) {
      return cause.getMessage() + ": Permission denied";
    }
    return String.valueOf(cause instanceof FileSystemException ? cause.getMessage() : cause);
  }
}
