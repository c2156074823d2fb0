package dev.ohpc.netboot.vfs.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was added is there, however the process ended. */
class JournalTest {

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("journal");
  }

  private Journal open(List<String> into) throws IOException {
    return Journal.open(
        StateDirectory.take(directory),
        record -> into.add(record.tag() + record.name()),
        Stream::empty);
  }

  private static byte[] record(String text) {
    return new RecordWriter('T').name(text).bytes();
  }

  private List<String> read() throws IOException {
    List<String> read = new ArrayList<>();
    open(read).close();
    return read;
  }

  @Test
  void recordsComeBackInTheirOrder() throws IOException {
    try (Journal journal = open(new ArrayList<>())) {
      journal.append(List.of(record("a"), record("b")));
      journal.append(List.of());
      journal.append(List.of(record("x".repeat(1 << 19))));
      journal.append(List.of(record("c")));
      journal.force();
    }

    assertThat(read()).containsExactly("Ta", "Tb", "T" + "x".repeat(1 << 19), "Tc");
  }

  @Test
  void whereverItIsCutWhatWasAddedBeforeIsThere() throws IOException {
    List<Long> ends = new ArrayList<>();
    try (Journal journal = open(new ArrayList<>())) {
      for (int i = 0; i < 20; i++) {
        ends.add(Files.size(file()));
        journal.append(List.of(record("a" + i), record("b" + i)));
      }
    }
    byte[] whole = Files.readAllBytes(file());
    for (int cut = 0; cut <= whole.length; cut++) {
      Files.write(file(), Arrays.copyOf(whole, cut));
      long last = cut;
      long frames = cut == whole.length ? 20 : ends.stream().skip(1).filter(e -> e <= last).count();
      assertThat(read()).as("cut at %s", cut).hasSize((int) (2 * frames));
    }
  }

  @Test
  void whatIsAddedAfterACutIsThereToo() throws IOException {
    try (Journal journal = open(new ArrayList<>())) {
      journal.append(List.of(record("a")));
      journal.append(List.of(record("torn")));
    }
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
    try (Journal journal = open(new ArrayList<>())) {
      journal.append(List.of(record("b")));
    }

    assertThat(read()).containsExactly("Ta", "Tb");
  }

  @Test
  void aByteThatIsAnotherEndsIt() throws IOException {
    try (Journal journal = open(new ArrayList<>())) {
      journal.append(List.of(record("good")));
      journal.append(List.of(record("bad")));
    }
    byte[] whole = Files.readAllBytes(file());
    whole[whole.length - 1] ^= 1;
    Files.write(file(), whole);

    assertThat(read()).containsExactly("Tgood");
  }

  @Test
  void zerosAfterTheEndAreNoRecords() throws IOException {
    try (Journal journal = open(new ArrayList<>())) {
      journal.append(List.of(record("a")));
    }
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length + 100));

    assertThat(read()).containsExactly("Ta");
  }

  @Test
  void itIsWrittenAnewWhenMostIsOutOfDate() throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (Journal journal = openMap(values)) {
      for (int i = 0; i < 2000; i++) {
        String key = "k" + i % 50;
        String value = key + "=" + "v".repeat(3000) + i;
        journal.append(List.of(record(value)));
        values.put(key, value);
      }
    }

    assertThat(Files.size(file())).isLessThan(3L << 20);
    Map<String, String> again = new TreeMap<>();
    openMap(again).close();
    assertThat(again).isEqualTo(values);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("journal", "lock");
    }
  }

  private Journal openMap(Map<String, String> values) throws IOException {
    return Journal.open(
        StateDirectory.take(directory),
        record -> {
          String value = record.name();
          values.put(value.substring(0, value.indexOf('=')), value);
          return true;
        },
        () -> values.values().stream().map(JournalTest::record));
  }

  @Test
  void whatIsNoJournalIsNotTouched() throws IOException {
    Files.writeString(file(), "some text that is longer than a header");

    assertThatThrownBy(this::read).hasMessageContaining("no journal of this version");
    assertThat(file()).hasContent("some text that is longer than a header");
  }

  @Test
  void aRecordThatNobodyKnowsIsNotPassedOver() throws IOException {
    try (Journal journal = open(new ArrayList<>())) {
      journal.append(List.of(record("a")));
    }

    assertThatThrownBy(
            () -> Journal.open(StateDirectory.take(directory), record -> false, Stream::empty))
        .hasMessageContaining("no records of kind 'T'");
    assertThat(read()).containsExactly("Ta");
  }
}
