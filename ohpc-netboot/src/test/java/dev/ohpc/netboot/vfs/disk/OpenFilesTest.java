package dev.ohpc.netboot.vfs.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files stay open from one request to the next, but not many, and not too long. */
class OpenFilesTest {

  @TempDir Path directory;

  private final OpenFiles files = new OpenFiles(2);
  private final List<FileChannel> opened = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    files.close();
    assertThat(opened).noneMatch(FileChannel::isOpen);
  }

  private FileChannel open(boolean write) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("file"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    opened.add(channel);
    return channel;
  }

  private void read(long id) throws IOException {
    files.reading(new FileHandle(id, 0), this::open, channel -> channel);
  }

  @Test
  void aFileIsOpenedOnceForManyRequests() throws IOException {
    read(1);
    read(1);
    read(1);

    assertThat(opened).singleElement().matches(FileChannel::isOpen);
  }

  @Test
  void theOneThatWasUsedLeastRecentlyIsClosedForAnother() throws IOException {
    read(1);
    read(2);
    read(1);
    read(3);

    assertThat(opened).extracting(FileChannel::isOpen).containsExactly(true, false, true);
  }

  @Test
  void oneThatIsUsedIsClosedByItsLastUser() throws IOException {
    files.reading(
        new FileHandle(1, 0),
        this::open,
        channel -> {
          files.forget(new FileHandle(1, 0));
          assertThat(channel.isOpen()).isTrue();
          return channel;
        });

    assertThat(opened).singleElement().matches(channel -> !channel.isOpen());
  }

  @Test
  void oneThatWasOpenedToBeReadIsOpenedAgainToBeWritten() throws IOException {
    read(1);
    files.writing(
        new FileHandle(1, 0), this::open, channel -> channel.write(ByteBuffer.wrap(new byte[3])));
    read(1);

    assertThat(opened).extracting(FileChannel::isOpen).containsExactly(false, true);
  }

  @Test
  void oneThatAnotherThreadClosedIsOpenedAgain() throws IOException {
    int[] tries = {0};
    files.reading(
        new FileHandle(1, 0),
        this::open,
        channel -> {
          if (tries[0]++ == 0) {
            channel.close(); // As an interrupt does.
          }
          return channel.size();
        });

    assertThat(tries[0]).isEqualTo(2);
  }

  @Test
  void anotherFileUnderTheSameNumberIsAnotherFile() throws IOException {
    read(1);
    files.reading(new FileHandle(1, 1), this::open, channel -> channel);

    assertThat(opened).hasSize(2);
  }
}
