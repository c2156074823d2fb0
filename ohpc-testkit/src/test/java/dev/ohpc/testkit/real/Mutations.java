package dev.ohpc.testkit.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines of a file and lines near them, the same each time. */
final class Mutations {

  private static final String COMMON = " \t#\"'\\=,;:()[]-!*/a0\n";

  private final Random random;
  private final List<String> seeds;

  private Mutations(List<String> seeds, Random random) {
    this.seeds = seeds;
    this.random = random;
  }

  /** A text with one or two characters put in, left out or changed. */
  static String near(String text, Random random) {
    return new Mutations(List.of(text), random).next();
  }

  /** The lines themselves, then so many with one or two characters put in, left out or changed. */
  static List<String> of(List<String> seeds, int count) {
    Mutations mutations = new Mutations(seeds, new Random(42));
    List<String> all = new ArrayList<>(seeds);
    for (int i = 0; i < count; i++) {
      all.add(mutations.next());
    }
    return all;
  }

  private String next() {
    StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      change(text);
    }
    return text.toString();
  }

  private void change(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    char c = COMMON.charAt(random.nextInt(COMMON.length()));
    switch (random.nextInt(3)) {
      case 0 -> text.insert(at, c);
      case 1 -> text.delete(at, Math.min(text.length(), at + 1));
      default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(c));
    }
  }
}
