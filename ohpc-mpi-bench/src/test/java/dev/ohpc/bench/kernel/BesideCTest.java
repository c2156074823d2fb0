package dev.ohpc.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What C computes and prints, bit by bit and digit by digit. */
@RealProgram("gcc")
class BesideCTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"-O0", "-O3"})
  void exactHasTheBitsOfTheSameLoopInC(String optimisation)
      throws IOException, InterruptedException {
    CProgram loop = CProgram.compile("quadrature.c", directory, optimisation);

    assertThat(sums(loop)).isEqualTo(sums(ExactKernel.ofThisProcessor()));
  }

  @Test
  void whereCompilersContractTheLoopTheBitsAreThoseOfTheFusedOperation()
      throws IOException, InterruptedException {
    assumeThat(Files.readString(Path.of("/proc/cpuinfo"))).containsPattern("(?m)^flags.* fma ");
    CProgram loop = CProgram.compile("quadrature.c", directory, "-O3", "-mfma");

    assertThat(sums(loop)).isEqualTo(sums(new ExactKernel(true)));
    assertThat(sums(loop)).isNotEqualTo(sums(new ExactKernel(false)));
  }

  @Test
  void digitsAreThoseOfPrintf() throws IOException, InterruptedException {
    Random random = new Random(16);
    List<Double> numbers =
        DoubleStream.concat(
                DoubleStream.of(
                    0.0,
                    -0.0,
                    0.5,
                    1.5,
                    2.5,
                    0.125,
                    -0.0625,
                    Math.nextUp(Math.PI),
                    9.5,
                    99.95,
                    Double.MIN_VALUE,
                    -Double.MIN_VALUE,
                    Double.MAX_VALUE,
                    1e23,
                    -1e-7,
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY),
                DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                    .filter(Double::isFinite)
                    .limit(3000))
            .boxed()
            .toList();
    List<String> questions = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (double number : numbers) {
      int decimals = random.nextInt(20);
      questions.add(Double.toHexString(number) + " " + decimals);
      expected.add(FixedPoint.text(number, decimals));
    }

    assertThat(CProgram.compile("decimals.c", directory).answers(questions)).isEqualTo(expected);
  }

  private static List<Double> sums(CProgram loop) throws IOException, InterruptedException {
    List<String> questions =
        shares().stream()
            .map(share -> share.points() + " " + share.size() + " " + share.rank())
            .toList();
    return loop.answers(questions).stream().map(Double::parseDouble).toList();
  }

  private static List<Double> sums(ExactKernel kernel) {
    return shares().stream().map(share -> kernel.sum(share).high()).toList();
  }

  private static List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    for (long points : List.of(1L, 2L, 10L, 65_536L, 65_537L, 1_000_003L, 30_000_000L)) {
      for (int size : List.of(1, 2, 3, 12)) {
        for (int rank = 0; rank < size; rank++) {
          shares.add(new Share(points, rank, size));
        }
      }
    }
    return shares;
  }
}
