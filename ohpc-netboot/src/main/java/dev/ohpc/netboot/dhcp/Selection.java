package dev.ohpc.netboot.dhcp;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The options for one client. */
final class Selection {

  private static final int CODES = 256;

  private final List<ConfiguredOption> candidates;
  private final BitSet taken = new BitSet();
  private final BitSet codes = new BitSet(CODES);

  /** Nothing is taken yet. */
  Selection(List<ConfiguredOption> candidates) {
    this.candidates = candidates;
  }

  /** Takes the options of a rule whose code is new, of each code the first. */
  void take(Predicate<ConfiguredOption> rule) {
    for (int i = 0; i < candidates.size(); i++) {
      ConfiguredOption option = candidates.get(i);
      if (rule.test(option) && !codes.get(option.code())) {
        taken.set(i);
        codes.set(option.code());
      }
    }
  }

  Stream<ConfiguredOption> options() {
    return IntStream.range(0, candidates.size()).filter(taken::get).mapToObj(candidates::get);
  }

  boolean has(int code) {
    return codes.get(code);
  }

  Optional<ConfiguredOption> option(int code) {
    return options().filter(option -> option.code() == code).findFirst();
  }
}
