package dev.ohpc.testkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.UnrepresentableException;
import dev.ohpc.testkit.format.OneEntry.Change;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text of a million characters is read, kept and edited. The time limit is for what never ends:
 * work that grows with the square of a text would take hours.
 */
class LongFilesTest {

  private static final int LENGTH = 1_200_000;
  private static final int LENGTH_FOR_ANY = 50_000;
  private static final int ENTRY = 1_000;

  /** For any format: what a text begins with, and what is repeated after it. */
  private static final List<Shape> SHAPES =
      Stream.of(
              "|\"",
              "|\\",
              "|[",
              "|,",
              "| ",
              "|\0",
              "|\u00e9",
              "|a ",
              "|a=b ",
              "a=|\"",
              "a=|a,",
              "a=\"| b",
              "[a]\nb=|;",
              "a=|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\\n")
          .map(Shape::of)
          .toList();

  /** For one format each. */
  private static final List<Map.Entry<String, Shape>> OWN_SHAPES =
      Stream.of(
              "authorizedKeys: command=\"|\\\"",
              "chrony: server a |iburst ",
              "chrony: allow |1.",
              "commandLine: |a ",
              "dnsmasq: |dhcp-host=10.0.0.1,abcdefghijkl\n",
              "dracut: a+=\" |b ",
              "exports: /a |b(ro) ",
              "exports: /a b(|rw,",
              "exports: /|\\040",
              "fstab: a b c |d,",
              "fstab: a b c \"|,",
              "genders: n1 a|,a",
              "genders: n[|1,",
              "genders: |n[1-9] abcdefghijklmnopqrstuvwxyz\n",
              "groups: a: |@b,",
              "hosts: 10.0.0.1 |a ",
              "hosts: |10.0.0.1 abcdefghijklmnopqrstuvwxyz\n",
              "keyfile: |[abcdefghijklmnopqrstuvwxyz]\nb=1\n",
              "ldSo: include |/a ",
              "limits: * - nofile |1 ",
              "presets: enable a@.b |c ",
              "slurm: NodeName=n|,n",
              "slurm: NodeName=n[|1-2,",
              "slurm: NodeName=n |CPUs=1 ",
              "slurm: NodeName=n1 CPUs=\\\n|1\\\n",
              "slurm: PartitionName=p Nodes=n1|,n1",
              "slurmdEnvironment: A=|'b' ",
              "sshClient: Host |a ",
              "sshClient: IgnoreUnknown |a*b*c*d,",
              "sshClient: IgnoreUnknown a*b*b\n|abababababababababababab 1\n",
              "sshd: |Match user abcdefghijklmnopqrstuvwxyz\n",
              "tmpfiles: d|+",
              "tmpfiles: d \"|\\")
          .map(text -> text.split(": ", 2))
          .map(parts -> Map.entry(parts[0], Shape.of(parts[1])))
          .toList();

  /**
   * A text that goes on and on.
   *
   * @param head how it begins
   * @param unit what is repeated
   */
  private record Shape(String head, String unit) {

    static Shape of(String text) {
      int bar = text.indexOf('|');
      return new Shape(text.substring(0, bar), text.substring(bar + 1));
    }

    String text(int length) {
      return head + unit.repeat(length / unit.length());
    }
  }

  static List<FormatCase<?>> formats() {
    return FormatCases.ALL;
  }

  @ParameterizedTest
  @MethodSource("formats")
  @Timeout(60)
  void aLongTextOfAnyShapeIsADocumentThatCanBeEdited(FormatCase<?> format) {
    SHAPES.forEach(shape -> isReadAndEdited(format, shape.text(LENGTH_FOR_ANY)));
    OWN_SHAPES.stream()
        .filter(shape -> shape.getKey().equals(format.name()))
        .forEach(shape -> isReadAndEdited(format, shape.getValue().text(LENGTH)));
  }

  private static <C> void isReadAndEdited(FormatCase<C> format, String text) {
    ConfigDocument<C> document = format.format().parse(text, "file");

    assertThat(document.text()).hasSameSizeAs(text);
    assertThat(document.with(document.config()).text()).hasSameSizeAs(text);
    OneEntry one = new OneEntry(Change.REMOVED, ENTRY, "");
    C edited = format.edit().apply(document.config(), one);
    try {
      assertThat(document.with(edited).text()).hasSizeLessThanOrEqualTo(text.length());
    } catch (UnrepresentableException e) {
      assertThat(e).hasMessageStartingWith("line ");
    }
  }
}
