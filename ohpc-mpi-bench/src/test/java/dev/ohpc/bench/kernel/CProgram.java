package dev.ohpc.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A C program of these tests, compiled by gcc. */
record CProgram(Path binary) {

  static CProgram compile(String source, Path directory, String... options)
      throws IOException, InterruptedException {
    Path binary = directory.resolve(source + ".out");
    List<String> command = new ArrayList<>(List.of("gcc", "-o", binary.toString()));
    command.addAll(List.of(options));
    command.add("src/test/resources/dev/ohpc/bench/kernel/" + source);
    run(command, Path.of("/dev/null"));
    return new CProgram(binary);
  }

  /** The lines that it prints for the lines that it reads. */
  List<String> answers(List<String> lines) throws IOException, InterruptedException {
    Path input = Files.write(binary.resolveSibling("input"), lines);
    return run(List.of(binary.toString()), input).lines().toList();
  }

  private static String run(List<String> command, Path input)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectInput(input.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + ": " + output).isZero();
    return output;
  }
}
