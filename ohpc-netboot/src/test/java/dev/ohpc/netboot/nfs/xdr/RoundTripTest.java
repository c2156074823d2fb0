package dev.ohpc.netboot.nfs.xdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.netboot.nfs.xdr.DirList3.Entry3;
import dev.ohpc.netboot.nfs.xdr.DirList3.EntryPlus3;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.FsinfoOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.FsstatOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.PathconfOk;
import dev.ohpc.netboot.nfs.xdr.MountTypes.Chain;
import dev.ohpc.netboot.nfs.xdr.MountTypes.DirPath;
import dev.ohpc.netboot.nfs.xdr.MountTypes.ExportNode;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountBody;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountOk;
import dev.ohpc.netboot.nfs.xdr.NameArguments.CreateArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.LinkArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MkdirArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MknodArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.RenameArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.SymlinkArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.AccessArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.RangeArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirplusArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.SetattrArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.WriteArgs;
import dev.ohpc.netboot.nfs.xdr.NfsResults.AccessOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CommitOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CreateOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LinkWcc;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LookupOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadlinkOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.RenameWcc;
import dev.ohpc.netboot.nfs.xdr.NfsResults.WriteOk;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dcache.oncrpc4j.xdr.Xdr;

/** What is written is read as the same again, for each type; what is cut short is refused. */
class RoundTripTest {

  private static final XdrValues VALUES = new XdrValues();

  /** How each type is read. */
  private static final Map<Class<?>, XdrReader<?>> READERS = new HashMap<>();

  static {
    READERS.put(NfsFh3.class, NfsFh3::read);
    READERS.put(NfsTime3.class, NfsTime3::read);
    READERS.put(Fattr3.class, Fattr3::read);
    READERS.put(PostOpAttr.class, PostOpAttr::read);
    READERS.put(WccData.class, WccData::read);
    READERS.put(Sattr3.class, Sattr3::read);
    READERS.put(Verifier.class, Verifier::read);
    READERS.put(Mapping.class, Mapping::read);
    READERS.put(DirOpArgs3.class, DirOpArgs3::read);
    READERS.put(SetTime.class, SetTime::read);
    READERS.put(CreateHow3.class, CreateHow3::read);
    READERS.put(MknodData3.class, MknodData3::read);
    READERS.put(NfsStatus.class, NfsStatus::read);
    READERS.put(SetattrArgs.class, SetattrArgs::read);
    READERS.put(AccessArgs.class, AccessArgs::read);
    READERS.put(RangeArgs.class, RangeArgs::read);
    READERS.put(WriteArgs.class, WriteArgs::read);
    READERS.put(CreateArgs.class, CreateArgs::read);
    READERS.put(MkdirArgs.class, MkdirArgs::read);
    READERS.put(SymlinkArgs.class, SymlinkArgs::read);
    READERS.put(MknodArgs.class, MknodArgs::read);
    READERS.put(RenameArgs.class, RenameArgs::read);
    READERS.put(LinkArgs.class, LinkArgs::read);
    READERS.put(ReaddirArgs.class, ReaddirArgs::read);
    READERS.put(ReaddirplusArgs.class, ReaddirplusArgs::read);
    READERS.put(LookupOk.class, LookupOk::read);
    READERS.put(AccessOk.class, AccessOk::read);
    READERS.put(ReadlinkOk.class, ReadlinkOk::read);
    READERS.put(ReadOk.class, ReadOk::read);
    READERS.put(WriteOk.class, WriteOk::read);
    READERS.put(CommitOk.class, CommitOk::read);
    READERS.put(CreateOk.class, CreateOk::read);
    READERS.put(RenameWcc.class, RenameWcc::read);
    READERS.put(LinkWcc.class, LinkWcc::read);
    READERS.put(FsstatOk.class, FsstatOk::read);
    READERS.put(FsinfoOk.class, FsinfoOk::read);
    READERS.put(PathconfOk.class, PathconfOk::read);
    READERS.put(DirPath.class, DirPath::read);
    READERS.put(MountOk.class, MountOk::read);
    READERS.put(MountBody.class, MountBody::read);
    READERS.put(ExportNode.class, ExportNode::read);
    READERS.put(Entry3.class, Entry3::read);
    READERS.put(EntryPlus3.class, EntryPlus3::read);
  }

  /** A value and how it is read. */
  record Case(XdrWritable value, XdrReader<?> reader) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.oneOf(
        READERS.entrySet().stream()
            .map(
                type ->
                    VALUES
                        .of(type.getKey())
                        .map(value -> new Case((XdrWritable) value, type.getValue())))
            .toList());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadAgain(@ForAll("cases") Case some) throws IOException {
    assertReadAgain(some.value(), some.reader());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatIsCutShortIsRefused(@ForAll("cases") Case some) {
    byte[] whole = bytes(some.value());
    for (int length = 0; length < whole.length; length += 4) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut, some.reader())).isInstanceOf(IOException.class);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void listsOfADirectoryAreReadAgain(@ForAll("entries") List<Entry3> entries, @ForAll boolean eof)
      throws IOException {
    DirList3<Entry3> list = new DirList3<>(PostOpAttr.NONE, Verifier.ZERO, entries, eof);

    assertReadAgain(list, in -> DirList3.read(in, Entry3::read));
    Chain<Entry3> chain = new Chain<>(entries);
    assertReadAgain(chain, in -> Chain.read(in, Entry3::read));
  }

  @Provide
  Arbitrary<List<Entry3>> entries() {
    return VALUES.of(Entry3.class).map(Entry3.class::cast).list().ofMaxSize(5);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void sizesAreThoseOnTheWire(@ForAll("items") DirList3.Item item) {
    assertThat(item.size()).isEqualTo(Integer.BYTES + bytes(item).length);
  }

  @Provide
  Arbitrary<DirList3.Item> items() {
    return Arbitraries.oneOf(VALUES.of(Entry3.class), VALUES.of(EntryPlus3.class))
        .map(DirList3.Item.class::cast);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void resultsAreReadAgain(@ForAll("results") NfsResult<LookupOk, WccData> result)
      throws IOException {
    assertReadAgain(result, in -> NfsResult.read(in, LookupOk::read, WccData::read));
  }

  @Provide
  Arbitrary<NfsResult<LookupOk, WccData>> results() {
    Arbitrary<NfsResult<LookupOk, WccData>> ok =
        VALUES.of(LookupOk.class).map(body -> new NfsResult.Ok<>((LookupOk) body));
    Arbitrary<NfsResult<LookupOk, WccData>> failed =
        VALUES
            .of(WccData.class)
            .map(body -> new NfsResult.Failed<>(NfsStatus.NOTEMPTY, (WccData) body));
    return Arbitraries.oneOf(ok, failed);
  }

  /** No record of this package is left out above. */
  @Example
  void eachTypeOfArgumentsAndResultsIsTried() {
    for (Class<?> holder :
        List.of(
            NfsArguments.class, NameArguments.class, NfsResults.class, FileSystemResults.class)) {
      for (Class<?> type : holder.getDeclaredClasses()) {
        RecordComponent[] components = type.getRecordComponents();
        assertThat(components == null || READERS.containsKey(type)).as(type.getName()).isTrue();
      }
    }
  }

  private static void assertReadAgain(XdrWritable value, XdrReader<?> reader) throws IOException {
    Object again = read(bytes(value), reader);
    assertThat(again).isEqualTo(value);
  }

  private static byte[] bytes(XdrWritable value) {
    Xdr out = new Xdr(16);
    out.beginEncoding();
    value.write(out);
    out.endEncoding();
    return out.getBytes();
  }

  private static <T> T read(byte[] bytes, XdrReader<T> reader) throws IOException {
    Xdr in = new Xdr(bytes);
    in.beginDecoding();
    T value = reader.read(in);
    assertThat(in.hasMoreData()).isFalse();
    return value;
  }
}
