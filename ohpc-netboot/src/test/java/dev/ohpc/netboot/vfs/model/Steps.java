package dev.ohpc.netboot.vfs.model;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.StatChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random steps: few names, so that they meet; few files, so that they are met again. */
public final class Steps {

  private static final Arbitrary<Integer> FILE = Arbitraries.integers().between(0, 40);

  /** New ones and the root, mostly: they are where something happens. */
  private static final Arbitrary<Integer> DIRECTORY =
      Arbitraries.frequencyOf(
          Tuple.of(2, Arbitraries.just(0)), Tuple.of(3, Arbitraries.integers().between(0, 12)));

  private static final Arbitrary<String> NAME =
      Arbitraries.of("a", "b", "c", "etc", "ñandú", "\uDCFF\uDC80");
  private static final Arbitrary<String> NO_NAME =
      Arbitraries.of("", ".", "..", "a/b", "a\0b", "x".repeat(256));

  private static final Arbitrary<Integer> MODE =
      Arbitraries.of(0, 0644, 0755, 01777, 02755, 04755, 06711, 0600);
  private static final Arbitrary<Integer> OWNER = Arbitraries.of(0, 7, 1000, 65534);

  private final Arbitrary<String> name;

  private Steps(Arbitrary<String> name) {
    this.name = name;
  }

  /** Sequences of them, with names too that no file can have. */
  public static Arbitrary<List<Step>> sequences() {
    return new Steps(Arbitraries.frequencyOf(Tuple.of(20, NAME), Tuple.of(1, NO_NAME))).lists();
  }

  /** Sequences of them, with names that a file can have. */
  public static Arbitrary<List<Step>> sequencesOfPlainNames() {
    return new Steps(NAME).lists();
  }

  private Arbitrary<List<Step>> lists() {
    return step().list().ofMinSize(10).ofMaxSize(60);
  }

  private Arbitrary<Step> step() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, Combinators.combine(DIRECTORY, name, file()).as(Step.Create::new)),
        Tuple.of(5, Combinators.combine(DIRECTORY, name).as(Step.Lookup::new)),
        Tuple.of(6, write()),
        Tuple.of(3, Combinators.combine(FILE, offset(), offset()).as(Step.Read::new)),
        Tuple.of(6, Combinators.combine(FILE, change()).as(Step.Change::new)),
        Tuple.of(1, FILE.map(Step.Commit::new)),
        Tuple.of(5, Combinators.combine(FILE, DIRECTORY, name).as(Step.Link::new)),
        Tuple.of(5, Combinators.combine(DIRECTORY, name).as(Step.Remove::new)),
        Tuple.of(4, Combinators.combine(DIRECTORY, name).as(Step.RemoveDirectory::new)),
        Tuple.of(9, Combinators.combine(DIRECTORY, name, DIRECTORY, name).as(Step.Rename::new)),
        Tuple.of(3, FILE.map(Step.Ask::new)),
        Tuple.of(2, FILE.map(Step.Readlink::new)),
        Tuple.of(2, FILE.map(Step.Names::new)),
        Tuple.of(3, Arbitraries.create(Step.Restart::new)));
  }

  private static Arbitrary<Step> write() {
    return Combinators.combine(
            FILE, offset(), Arbitraries.of("", "x", "some text"), Arbitraries.of(true, false))
        .as(Step.Write::new);
  }

  private static Arbitrary<Integer> offset() {
    return Arbitraries.of(0, 1, 5, 30, 9000);
  }

  private static Arbitrary<NewFile> file() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, plain(FileType.REGULAR)),
        Tuple.of(6, plain(FileType.DIRECTORY)),
        Tuple.of(1, plain(FileType.FIFO)),
        Tuple.of(1, plain(FileType.SOCKET)),
        Tuple.of(2, symbolicLink()),
        Tuple.of(1, device(FileType.CHARACTER_DEVICE)),
        Tuple.of(1, device(FileType.BLOCK_DEVICE)));
  }

  private static Arbitrary<NewFile> plain(FileType type) {
    return Combinators.combine(MODE, OWNER, OWNER)
        .as((mode, uid, gid) -> new NewFile.Plain(type, mode, uid, gid));
  }

  private static Arbitrary<NewFile> device(FileType type) {
    return Combinators.combine(Arbitraries.of(0, 1, 259, 4095), MODE, OWNER)
        .as((n, mode, uid) -> new NewFile.Device(type, new DeviceNumber(n, 3 * n), mode, uid, 5));
  }

  private static Arbitrary<NewFile> symbolicLink() {
    return Combinators.combine(
            Arbitraries.of("a", "/etc/passwd", "../..//x/", "\uDCFF/é", "//", "", "/b/é/"),
            MODE,
            OWNER)
        .as((target, mode, uid) -> new NewFile.Link(target, mode, uid, 0));
  }

  private static Arbitrary<StatChange> change() {
    return Combinators.combine(
            MODE.optional(0.5),
            OWNER.optional(0.3),
            OWNER.optional(0.3),
            offset().optional(0.2),
            time(),
            time())
        .as(Steps::change);
  }

  private static Arbitrary<Optional<Instant>> time() {
    return Arbitraries.of(Instant.EPOCH, Instant.ofEpochSecond(1_700_000_000L, 123_456_789))
        .optional(0.3);
  }

  private static StatChange change(
      Optional<Integer> mode,
      Optional<Integer> uid,
      Optional<Integer> gid,
      Optional<Integer> size,
      Optional<Instant> accessed,
      Optional<Instant> modified) {
    return new StatChange(
        number(mode),
        number(uid),
        number(gid),
        size.map(s -> OptionalLong.of(s)).orElse(OptionalLong.empty()),
        accessed,
        modified);
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
