package dev.ohpc.netboot.dhcp;

import com.google.common.io.BaseEncoding;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Some octets of a message, in their order. */
public final class Octets {

  /** None. */
  public static final Octets NONE = new Octets(new byte[0]);

  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase().withSeparator(":", 2);
  private static final int MAC_LENGTH = 6;

  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies an array. */
  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  /** Octets by their numbers, 0 to 255. */
  public static Octets of(int... numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return new Octets(bytes);
  }

  /** A text in UTF-8, without a NUL at its end. */
  public static Octets ofText(String text) {
    return new Octets(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A number of 32 bits, the highest first. */
  public static Octets ofNumber(int number) {
    return new Octets(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /** An address. */
  public static Octets of(Ipv4Address address) {
    return ofNumber(address.bits());
  }

  /** An address of an interface. */
  public static Octets of(MacAddress address) {
    byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(address.bits()).array();
    return new Octets(Arrays.copyOfRange(all, Long.BYTES - MAC_LENGTH, Long.BYTES));
  }

  /** How many there are. */
  public int length() {
    return bytes.length;
  }

  /** One of them, 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /** Some of them. */
  public Octets range(int from, int to) {
    return new Octets(Arrays.copyOfRange(bytes, from, to));
  }

  /** These, and others after them. */
  public Octets and(Octets others) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + others.bytes.length);
    System.arraycopy(others.bytes, 0, all, bytes.length, others.bytes.length);
    return new Octets(all);
  }

  /** Whether others are among them, in their order and without a gap. */
  public boolean contains(Octets others) {
    for (int from = 0; from + others.length() <= length(); from++) {
      if (range(from, from + others.length()).equals(others)) {
        return true;
      }
    }
    return false;
  }

  /** A new array of them. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  void putInto(ByteBuffer buffer) {
    buffer.put(bytes);
  }

  /** They as a text in UTF-8 that ends before the first NUL, if there is one. */
  public String text() {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** They as an unsigned number, if there are one to four. */
  public Optional<Long> number() {
    if (bytes.length == 0 || bytes.length > Integer.BYTES) {
      return Optional.empty();
    }
    long number = 0;
    for (byte octet : bytes) {
      number = number << Byte.SIZE | (octet & 0xff);
    }
    return Optional.of(number);
  }

  /** The first four as an address, if there are so many. */
  public Optional<Ipv4Address> address() {
    return bytes.length < Integer.BYTES
        ? Optional.empty()
        : Optional.of(Ipv4Address.ofBits(ByteBuffer.wrap(bytes).getInt()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && Arrays.equals(that.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Two hexadecimal digits each, with colons between them: {@code 01:dc:a6:32}. */
  @Override
  public String toString() {
    return HEX.encode(bytes);
  }
}
