package dev.ohpc.mpi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two processes of {@code message_times.c} or of {@link MessageTimes}, which take no processor
 * until it is their turn. So a program in C and one in Java can run at once, and take turns of
 * milliseconds: what the machine does in between, it does to both.
 */
final class MessageProgram implements AutoCloseable {

  private final List<String> command = new ArrayList<>();
  private final Path directory;
  private final List<RandomAccessFile> turns = new ArrayList<>();
  private final Process process;
  private final BufferedReader answers;

  /**
   * Starts it.
   *
   * @param program the launcher, the program and its first argument
   */
  MessageProgram(List<String> program) throws IOException {
    this.directory = Files.createTempDirectory("messages");
    for (int rank = 0; rank < 2; rank++) {
      turns.add(pipe(directory.resolve("turns." + rank)));
    }
    command.addAll(program);
    command.add(directory.toString());
    this.process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** One that is open for both, so that nobody waits for the other end. */
  private static RandomAccessFile pipe(Path path) throws IOException {
    Process made = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
    if (made.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("mkfifo " + path + " failed");
    }
    return new RandomAccessFile(path.toFile(), "rw");
  }

  /** Makes a call so often; nanoseconds a call. */
  double nanos(String call, int calls) throws IOException {
    for (RandomAccessFile turn : turns) {
      turn.writeBytes(call + " " + calls + "\n");
    }
    String answer = answers.readLine();
    if (answer == null) {
      throw new IllegalStateException(command + " ended too early");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() throws IOException {
    for (RandomAccessFile turn : turns) {
      turn.close();
    }
    process.onExit().join();
    for (int rank = 0; rank < 2; rank++) {
      Files.delete(directory.resolve("turns." + rank));
    }
    Files.delete(directory);
  }
}
