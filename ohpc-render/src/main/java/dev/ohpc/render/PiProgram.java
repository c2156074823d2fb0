package dev.ohpc.render;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the job that validates a cluster runs, in C: clusters have a compiler, but not all Java. */
final class PiProgram {

  private PiProgram() {}

  static String source() {
    try (InputStream source = PiProgram.class.getResourceAsStream("pi_mpi.c")) {
      return new String(requireNonNull(source).readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
