package dev.ohpc.render.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of words with other words: what stays, and what takes the place of another word, keeps
 * what parts it from the word before, and more words are parted by a blank. What stands before the
 * first word and behind the last one stays.
 */
public final class WordEdit {

  private static final int NONE = -1;

  /** What stands between the ends of lines that go on is no word. */
  private static final Pattern WORD = Pattern.compile("(?:(?!\\\\\\r?\\n)\\S)+");

  private final String text;
  private final List<Place> old;
  private final int[] places;

  private WordEdit(String text, List<Place> old, Matching matching, int count) {
    this.text = text;
    this.old = old;
    this.places = places(matching, old.size(), count);
  }

  /** Where a word stands in the text. */
  private record Place(int start, int end) {}

  /**
   * The text with these words instead of its own.
   *
   * @param pieces a piece a word, which ends where the next one begins
   * @param printer how a word is written that is new
   */
  public static String of(Pieces pieces, List<Element> words, Function<Element, String> printer) {
    List<Place> places = new ArrayList<>();
    List<Element> before = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.isEntry()) {
        places.add(new Place(piece.contentStart(), piece.contentEnd()));
        before.addAll(piece.elements());
      }
    }
    Matching matching = Matching.of(before, words);
    return new WordEdit(pieces.source().text(), places, matching, words.size())
        .with(matching, i -> printer.apply(words.get(i)));
  }

  /**
   * A text with the words of another one between blanks; those that differ in their case alone stay
   * as they are.
   */
  static String of(String text, String other) {
    List<Place> places = words(text);
    List<Place> words = words(other);
    Matching matching = Matching.of(inAnyCase(text, places), inAnyCase(other, words));
    return new WordEdit(text, places, matching, words.size())
        .with(matching, i -> content(other, words.get(i)));
  }

  private static List<Place> words(String text) {
    List<Place> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Place(word.start(), word.end()));
    }
    return words;
  }

  private static List<Element> inAnyCase(String text, List<Place> words) {
    return words.stream()
        .<Element>map(word -> new Element.Entry(content(text, word).toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** In whose place each new word stands: its own, or that of one that goes. */
  private static int[] places(Matching matching, int before, int after) {
    int[] places = new int[after];
    Arrays.fill(places, NONE);
    for (int i = 0; i < before; i++) {
      if (matching.after(i) != NONE) {
        places[matching.after(i)] = i;
      }
    }
    int free = 0;
    for (int i = 0; i < after; i++) {
      if (places[i] == NONE && free < before && matching.after(free) == NONE) {
        places[i] = free;
      }
      free = places[i] == NONE ? free : places[i] + 1;
    }
    return places;
  }

  private String with(Matching matching, IntFunction<String> newWord) {
    int head = old.isEmpty() ? 0 : old.get(0).start();
    int tail = old.isEmpty() ? 0 : old.get(old.size() - 1).end();
    StringBuilder out = new StringBuilder(text.substring(0, head));
    for (int i = 0; i < places.length; i++) {
      boolean stays = places[i] != NONE && matching.after(places[i]) == i;
      out.append(i == 0 ? "" : separator(places[i]));
      out.append(stays ? content(text, old.get(places[i])) : newWord.apply(i));
    }
    return out.append(text, tail, text.length()).toString();
  }

  private String separator(int place) {
    return place > 0 ? text.substring(old.get(place - 1).end(), old.get(place).start()) : " ";
  }

  private static String content(String text, Place place) {
    return text.substring(place.start(), place.end());
  }
}
