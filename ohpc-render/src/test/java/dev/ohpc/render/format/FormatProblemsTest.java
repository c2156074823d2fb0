package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Span;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of problem that a file has raised by one line, with its place, and nothing else. */
class FormatProblemsTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        line(ProblemCode.FILE_SYNTAX, 4, ConfigFormats.exports(), "/a b(ro"),
        line(ProblemCode.FILE_SYNTAX, 1, ConfigFormats.keyfile(), "[a"),
        line(ProblemCode.UNKNOWN_KEY, 1, ConfigFormats.chrony(), "sever a"),
        line(ProblemCode.UNKNOWN_KEY, 6, ConfigFormats.exports(), "/a b(rx,ro)"),
        line(ProblemCode.NO_EFFECT, 1, ConfigFormats.hosts(), "10.0.0.256 a"),
        line(ProblemCode.NO_EFFECT, 1, ConfigFormats.hosts(), "10.0.0.1"),
        line(ProblemCode.INVALID_VALUE, 6, ConfigFormats.sshd(), "Port abc # x"),
        line(ProblemCode.FILE_SYNTAX, 7, ConfigFormats.sshd(), "Match Address 1.1.1.1/33"),
        line(ProblemCode.DUPLICATE_KEY, 6, ConfigFormats.exports(), "/a b b(ro)"),
        line(ProblemCode.REPEATED_KEY, 19, ConfigFormats.slurm(), "NodeName=a CPUs=1 CPUs=2"),
        line(ProblemCode.OPERATOR_IGNORED, 9, ConfigFormats.slurm(), "Licenses+=a"),
        line(ProblemCode.LINE_CUT, 1, ConfigFormats.dnsmasq(), "port=53\0#"),
        line(ProblemCode.LINE_TOO_LONG, 1, ConfigFormats.firmware(), "a=" + "x".repeat(97)),
        line(ProblemCode.LINE_TOO_LONG, 1, ConfigFormats.firmware(), "#" + "x".repeat(98)),
        line(ProblemCode.EXPORTED_TO_ALL, 1, ConfigFormats.exports(), "/a"),
        line(ProblemCode.EXPORTED_TO_ALL, 6, ConfigFormats.exports(), "/a b (ro)"),
        line(ProblemCode.NO_EFFECT, 1, ConfigFormats.groups(), "a b: c"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("lines")
  void isOneProblemOfItsKindWithItsPlace(
      ProblemCode code, int column, ConfigFormat<?> format, String line) {
    Iterable<Problem> problems = format.parse("\n" + line + "\n", "file").problems();

    assertThat(problems).singleElement().extracting(Problem::code).isEqualTo(code);
    Span span = problems.iterator().next().span().orElseThrow();
    assertThat(span).extracting(Span::line, Span::column).containsExactly(2, column);
    assertThat(problems.iterator().next().hint()).isPresent();
  }

  @Test
  void eachKindThatOnlyFilesHaveIsShown() {
    assertThat(lines().map(line -> line.get()[0]).collect(Collectors.toSet()))
        .containsAll(
            EnumSet.of(
                ProblemCode.FILE_SYNTAX,
                ProblemCode.REPEATED_KEY,
                ProblemCode.OPERATOR_IGNORED,
                ProblemCode.LINE_CUT,
                ProblemCode.LINE_TOO_LONG,
                ProblemCode.EXPORTED_TO_ALL));
  }

  private static Arguments line(ProblemCode code, int column, ConfigFormat<?> format, String line) {
    return arguments(code, column, format, line);
  }
}
