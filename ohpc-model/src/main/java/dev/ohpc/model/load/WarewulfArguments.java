package dev.ohpc.model.load;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parameters of the kernel command line in a node or profile of Warewulf: a list, to which those of
 * the next are added, and where {@code ~quiet} takes {@code quiet} away. Until 4.5 they were one
 * text, which stood for that of the profiles.
 *
 * <p>Two are equal when the kernel gets the same.
 */
final class WarewulfArguments {

  private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

  private final ImmutableList<Scalar> words;
  private final boolean replace;
  private final List<Scalar> effective;
  private final List<String> texts;

  private WarewulfArguments(List<Scalar> words, boolean replace) {
    this.words = ImmutableList.copyOf(words);
    this.replace = replace;
    this.effective = WarewulfProfiles.withoutNegated(words);
    this.texts = effective.stream().map(Scalar::text).toList();
  }

  static WarewulfArguments read(WarewulfMapping node) {
    WarewulfMapping kernel = node.mapping("kernel", WarewulfKeys.KERNEL);
    Entry given = kernel.entry("args");
    if (given != null && given.value() instanceof Sequence) {
      return new WarewulfArguments(words(kernel.texts("args").stream()), false);
    }
    Tree text = given == null ? node.text("kernel args") : kernel.text("args");
    return text instanceof Scalar scalar
        ? new WarewulfArguments(words(Stream.of(scalar)), true)
        : new WarewulfArguments(List.of(), false);
  }

  private static List<Scalar> words(Stream<Scalar> texts) {
    return texts
        .flatMap(
            text ->
                BLANKS.splitToStream(text.text()).map(word -> new Scalar(word, false, text.at())))
        .toList();
  }

  /** What comes of these one after the other. */
  static WarewulfArguments merged(Stream<WarewulfArguments> inOrder) {
    List<Scalar> words = new ArrayList<>();
    inOrder.forEach(
        later -> {
          if (later.replace) {
            words.clear();
          }
          words.addAll(later.words);
        });
    return new WarewulfArguments(words, false);
  }

  /** Whether nothing is said of them. */
  boolean isNothing() {
    return words.isEmpty();
  }

  /** How many words there are. */
  int size() {
    return words.size();
  }

  /** What the kernel gets. */
  List<Scalar> effective() {
    return effective;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WarewulfArguments that && (that == this || that.texts.equals(texts));
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }
}
