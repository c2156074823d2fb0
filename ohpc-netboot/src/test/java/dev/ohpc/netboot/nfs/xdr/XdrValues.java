package dev.ohpc.netboot.nfs.xdr;

import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadOk;
import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.FsStat;
import dev.ohpc.netboot.vfs.UnixName;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any values of the types of this package, made of any values of their components. */
final class XdrValues {

  private static final int LONGEST = 40;

  Arbitrary<?> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arbitrary<?> element = of(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == List.class ? element.list().ofMaxSize(4) : element.optional();
    }
    return ofClass((Class<?>) type);
  }

  private Arbitrary<?> ofClass(Class<?> type) {
    if (type == MknodData3.class) {
      return mknod();
    }
    if (type.isSealed()) {
      return Arbitraries.oneOf(
          Arrays.stream(type.getPermittedSubclasses()).map(kind -> of(kind).asGeneric()).toList());
    }
    if (type.isEnum()) {
      return Arbitraries.of(type.getEnumConstants());
    }
    return type.isRecord() && type != FsStat.class && type != DeviceNumber.class
        ? record(type)
        : leaf(type);
  }

  private static Arbitrary<?> leaf(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Arbitraries.integers();
    }
    if (type == long.class) {
      return Arbitraries.longs();
    }
    if (type == boolean.class) {
      return Arbitraries.of(true, false);
    }
    if (type == String.class) {
      return bytes(LONGEST).map(UnixName::of);
    }
    if (type == Runnable.class) {
      return Arbitraries.just(ReadOk.OWN);
    }
    return type == ByteBuffer.class ? bytes(LONGEST).map(ByteBuffer::wrap) : other(type);
  }

  private static Arbitrary<?> other(Class<?> type) {
    if (type == OptionalInt.class) {
      return Arbitraries.integers()
          .optional()
          .map(v -> v.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
    if (type == OptionalLong.class) {
      return Arbitraries.longs()
          .optional()
          .map(v -> v.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }
    if (type == NfsFh3.class) {
      return bytes(NfsFh3.MAX_LENGTH).map(NfsFh3::of);
    }
    if (type == DeviceNumber.class) {
      return Combinators.combine(Arbitraries.integers(), Arbitraries.integers())
          .as(DeviceNumber::new);
    }
    if (type == FsStat.class) {
      Arbitrary<Long> any = Arbitraries.longs();
      return Combinators.combine(any, any, any, any, any).as(FsStat::new);
    }
    throw new IllegalArgumentException("no values of " + type);
  }

  private static Arbitrary<byte[]> bytes(int most) {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(most);
  }

  /** Each record has types of its own only. */
  private Arbitrary<MknodData3> mknod() {
    Arbitrary<Sattr3> attributes = of(Sattr3.class).map(Sattr3.class::cast);
    Arbitrary<DeviceNumber> device = of(DeviceNumber.class).map(DeviceNumber.class::cast);
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of(FileType.BLOCK_DEVICE, FileType.CHARACTER_DEVICE),
                attributes,
                device)
            .as(MknodData3.Device::new),
        Combinators.combine(Arbitraries.of(FileType.FIFO, FileType.SOCKET), attributes)
            .as(MknodData3.Pipe::new),
        Arbitraries.of(FileType.REGULAR, FileType.DIRECTORY, FileType.SYMBOLIC_LINK)
            .map(MknodData3.Other::new));
  }

  private Arbitrary<?> record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Arbitrary<Object>> parts =
        Arrays.stream(components)
            .map(component -> of(component.getGenericType()).asGeneric())
            .toList();
    return Combinators.combine(parts).as(values -> make(type, components, values));
  }

  private static Object make(Class<?> type, RecordComponent[] components, List<Object> values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made of " + values, e);
    }
  }
}
