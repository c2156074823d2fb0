package dev.ohpc.render;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the job that validates a cluster runs, in C: clusters have a compiler, but not all Java. */
final class PiProgram {

  private PiProgram() {}

  static String source() {
    try {
      return Resources.toString(
          Resources.getResource(PiProgram.class, "pi_mpi.c"), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
