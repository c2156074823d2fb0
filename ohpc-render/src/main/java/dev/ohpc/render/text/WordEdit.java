package dev.ohpc.render.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A line of words with other words: what stays keeps what parts it from its neighbours, and new
 * words are parted by a blank. What stands before the first word and behind the last one stays.
 */
public final class WordEdit {

  private WordEdit() {}

  /**
   * The text with these words instead of its own.
   *
   * @param pieces a piece a word, which ends where the next one begins
   * @param printer how a word is written that is new
   */
  public static String of(Pieces pieces, List<Element> words, Function<Element, String> printer) {
    List<Piece> before = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.isEntry()) {
        before.add(piece);
        elements.addAll(piece.elements());
      }
    }
    int[] old = oldWords(Matching.of(elements, words), before.size(), words.size());
    String text = pieces.source().text();
    int head = before.isEmpty() ? 0 : before.get(0).contentStart();
    int tail = before.isEmpty() ? 0 : before.get(before.size() - 1).contentEnd();
    StringBuilder out = new StringBuilder(text.substring(0, head));
    for (int i = 0; i < words.size(); i++) {
      out.append(i == 0 ? "" : separator(text, before, old[i - 1], old[i]));
      out.append(old[i] < 0 ? printer.apply(words.get(i)) : content(text, before.get(old[i])));
    }
    return out.append(text, tail, text.length()).toString();
  }

  private static int[] oldWords(Matching matching, int before, int after) {
    int[] old = new int[after];
    Arrays.fill(old, -1);
    for (int i = 0; i < before; i++) {
      if (matching.after(i) >= 0) {
        old[matching.after(i)] = i;
      }
    }
    return old;
  }

  private static String separator(String text, List<Piece> before, int left, int right) {
    return left >= 0 && right == left + 1
        ? text.substring(before.get(left).contentEnd(), before.get(right).contentStart())
        : " ";
  }

  private static String content(String text, Piece piece) {
    return text.substring(piece.contentStart(), piece.contentEnd());
  }
}
