package dev.ohpc.netboot.tftp.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** All blocks together are the file, also when some are asked for again. */
class BlocksTest {

  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path path = files.getPath("/srv/file");

  @Property(tries = 2000)
  void octetIsTheFileByteForByte(
      @ForAll @StringLength(max = 100) String text,
      @ForAll @IntRange(min = 1, max = 20) int blockSize,
      @ForAll long seed)
      throws IOException {
    OpenFile file = file(text);
    try (Blocks blocks = new OctetBlocks(file, blockSize)) {
      assertThat(all(blocks, blockSize, 1, seed)).isEqualTo(text.getBytes(ISO_8859_1));
    }
  }

  @Property(tries = 2000)
  void netasciiEndsLinesWithCrLfAndOtherCrsWithNul(
      @ForAll @StringLength(max = 100) @Chars({'a', '\n', '\r', '\0'}) String text,
      @ForAll @IntRange(min = 1, max = 20) int blockSize,
      @ForAll @IntRange(min = 1, max = 5) int window,
      @ForAll long seed)
      throws IOException {
    String expected = text.replace("\r", "\r\0").replace("\n", "\r\n");
    try (Blocks blocks = new NetasciiBlocks(file(text), blockSize, window)) {
      assertThat(new String(all(blocks, blockSize, window, seed), ISO_8859_1)).isEqualTo(expected);
    }
  }

  @Test
  void aFileThatFillsItsBlocksEndsWithAnEmptyOne() throws IOException {
    try (Blocks blocks = new OctetBlocks(file("x".repeat(16)), 8)) {
      assertThat(blocks.read(2, ByteBuffer.allocate(8))).isEqualTo(8);
      assertThat(blocks.read(3, ByteBuffer.allocate(8))).isZero();
    }
  }

  @Test
  void aFileThatGrowsIsSentAsItWas() throws IOException {
    OpenFile file = file("12345");
    Files.writeString(path, "1234567890");
    try (Blocks blocks = new OctetBlocks(file, 8)) {
      assertThat(blocks.read(1, ByteBuffer.allocate(8))).isEqualTo(5);
    }
  }

  @Test
  void aFileThatShrinksIsAnError() throws IOException {
    OpenFile file = file("12345678");
    Files.writeString(path, "1234");
    try (Blocks blocks = new OctetBlocks(file, 8)) {
      assertThatThrownBy(() -> blocks.read(1, ByteBuffer.allocate(8)))
          .isInstanceOf(EOFException.class);
    }
  }

  private OpenFile file(String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(ISO_8859_1));
    return OpenFile.of(Files.newByteChannel(path), new Chunks());
  }

  /** Reads windows of blocks, some of them twice, as a transfer does that goes back. */
  private static byte[] all(Blocks blocks, int blockSize, int window, long seed)
      throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (long taken = 0; ; ) {
      long ahead = 1L + random.nextInt(window);
      for (long number = taken + 1; number <= taken + ahead; number++) {
        if (read(blocks, number, blockSize).length < blockSize) {
          ahead = number - taken;
        }
      }
      long kept = 1 + random.nextLong(ahead);
      for (long end = taken + kept; taken < end; ) {
        byte[] block = read(blocks, ++taken, blockSize);
        out.writeBytes(block);
        if (block.length < blockSize) {
          return out.toByteArray();
        }
      }
    }
  }

  private static byte[] read(Blocks blocks, long number, int blockSize) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(blockSize + 100).position(4);
    byte[] block = new byte[blocks.read(number, buffer)];
    buffer.flip().position(4).get(block);
    return block;
  }
}
