package dev.ohpc.render.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A text with other elements: what stays keeps its line as it is, what changed is written in the
 * place of what it replaces, with that line's indent, its comment and the words that stay, and
 * nothing else moves.
 */
public final class Edit {

  private static final int NONE = -1;

  private final Pieces pieces;
  private final List<Item> items;
  private final Lines lines;
  private final String lineEnd;
  private final StringBuilder out = new StringBuilder();
  private boolean previousIsNew;
  private int next;
  private int counted;
  private int ended;
  private int copied = NONE;

  /** How elements stand on lines. */
  public interface Lines {

    /** What a text says; nothing if it has an error. */
    List<Element> read(String text);

    /**
     * Writes an element, without its line's end.
     *
     * @param line the line of the file that it will be, from 1
     * @param around how many bytes stand on that line already
     */
    String print(Element element, int line, int around);
  }

  private Edit(Pieces pieces, List<Item> items, Lines lines) {
    this.pieces = pieces;
    this.items = items;
    this.lines = lines;
    int end = text().indexOf('\n');
    this.lineEnd = end > 0 && text().charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The text with these lines instead of its own. */
  public static String of(Pieces pieces, List<Item> items, Lines lines) {
    Edit edit = new Edit(pieces, ImmutableList.copyOf(items), lines);
    edit.write();
    return edit.out.toString();
  }

  private String text() {
    return pieces.source().text();
  }

  private void write() {
    int[] kept = keptPieces();
    int piece = 0;
    for (int anchor = 0; anchor <= pieces.size(); anchor++) {
      if (anchor == pieces.size() || kept[anchor] != NONE) {
        writeGap(piece, anchor, anchor == pieces.size() ? items.size() : kept[anchor]);
        if (anchor < pieces.size()) {
          keep(pieces.get(anchor));
        }
        piece = anchor + 1;
      }
    }
  }

  /** The first item of each piece that stays; -1 for the others. A piece stays as a whole. */
  private int[] keptPieces() {
    List<Element> before = new ArrayList<>();
    BitSet parted = new BitSet();
    for (Piece piece : pieces) {
      if (piece.isBlank()) {
        parted.set(before.size());
      }
      before.addAll(piece.elements());
    }
    Matching matching =
        Matching.of(
            before,
            items.stream().map(Item::element).toList(),
            i -> items.get(i).opens() || !parted.get(i));
    int[] kept = new int[pieces.size()];
    Arrays.fill(kept, NONE);
    int element = 0;
    for (int i = 0; i < kept.length; i++) {
      int count = pieces.get(i).elements().size();
      if (count > 0 && staysWhole(matching, element, count)) {
        kept[i] = matching.after(element);
      }
      element += count;
    }
    return kept;
  }

  private static boolean staysWhole(Matching matching, int first, int count) {
    int start = matching.after(first);
    for (int i = 0; i < count; i++) {
      if (start == NONE || matching.after(first + i) != start + i) {
        return false;
      }
    }
    return true;
  }

  /** A comment or a header under a new entry begins a stanza without a blank line, too. */
  private void keep(Piece piece) {
    boolean begins = !piece.isEntry() && isEntry(next - 1);
    if (previousIsNew && items.get(next).opens() && !begins) {
      separate();
    }
    copy(piece);
    next += piece.elements().size();
    previousIsNew = false;
  }

  private boolean isEntry(int item) {
    return item >= 0 && items.get(item).element() instanceof Element.Entry;
  }

  /** Writes what stands between two pieces that stay: the new items up to one of them. */
  private void writeGap(int from, int to, int lastItem) {
    int afterReplaced = from;
    for (int i = from; i < to; i++) {
      if (!pieces.get(i).elements().isEmpty()) {
        afterReplaced = i + 1;
      }
    }
    for (int i = from; i < afterReplaced; i++) {
      Piece piece = pieces.get(i);
      if (piece.elements().isEmpty()) {
        copy(piece);
      } else if (next < lastItem) {
        replace(piece, items.get(next++));
      }
    }
    insertUpTo(lastWithPrevious(lastItem));
    for (int i = afterReplaced; i < to; i++) {
      copy(pieces.get(i));
    }
    insertUpTo(lastItem);
  }

  /** New lines at the head of what stays next go below the blank lines that part it off. */
  private int lastWithPrevious(int lastItem) {
    if (lastItem == items.size() || items.get(lastItem).opens()) {
      return lastItem;
    }
    for (int i = lastItem - 1; i >= next; i--) {
      if (items.get(i).opens()) {
        return i;
      }
    }
    return lastItem;
  }

  private void insertUpTo(int end) {
    while (next < end) {
      insert(items.get(next++));
    }
  }

  /** A piece may go on in the line of the one before it, if that is there. */
  private void copy(Piece piece) {
    if (piece.start() != copied) {
      finishLine();
    }
    out.append(text(), piece.start(), piece.end());
    copied = piece.end();
    previousIsNew &= !piece.isBlank();
  }

  private void replace(Piece old, Item item) {
    finishLine();
    if (old.isEntry() && item.element() instanceof Element.Entry) {
      String indent = text().substring(old.start(), old.contentStart());
      String rest = text().substring(old.contentEnd(), old.end());
      String comment = !rest.isEmpty() && rest.charAt(0) > ' ' ? " " + rest : rest;
      int around = bytes(indent) + bytes(comment.stripTrailing());
      String printed = lines.print(item.element(), line(), around);
      String inPlace = indent + WordEdit.of(content(old), printed) + comment;
      boolean saysIt = lines.read(inPlace).equals(List.of(item.element()));
      out.append(saysIt ? inPlace : indent + printed + comment);
    } else {
      write(item);
    }
    previousIsNew = true;
    copied = NONE;
  }

  private String content(Piece piece) {
    return text().substring(piece.contentStart(), piece.contentEnd());
  }

  private void insert(Item item) {
    if (item.opens()) {
      separate();
    }
    finishLine();
    write(item);
    previousIsNew = true;
    copied = NONE;
  }

  private void write(Item item) {
    int indent = bytes(item.indent());
    out.append(item.indent()).append(lines.print(item.element(), line(), indent));
    out.append(lineEnd);
  }

  private int bytes(String text) {
    return text.getBytes(pieces.source().charset()).length;
  }

  private int line() {
    for (; counted < out.length(); counted++) {
      ended += out.charAt(counted) == '\n' ? 1 : 0;
    }
    return ended + 1;
  }

  private void separate() {
    finishLine();
    if (!isBlankLine()) {
      out.append(lineEnd);
    }
  }

  private boolean isBlankLine() {
    int last = out.length() - 1;
    for (int i = last - 1; i >= 0 && out.charAt(i) != '\n'; i--) {
      if (out.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private void finishLine() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append(lineEnd);
    }
  }
}
