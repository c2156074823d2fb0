package dev.ohpc.render.format;

import dev.ohpc.model.config.Stanza;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.Item;
import dev.ohpc.render.text.Piece;
import java.util.ArrayList;
import java.util.List;

/** Between lines and stanzas: a blank line ends a stanza, and so does a comment under an entry. */
final class Stanzas<E> {

  private final List<Stanza<E>> stanzas = new ArrayList<>();
  private final List<String> comment = new ArrayList<>();
  private final List<E> entries = new ArrayList<>();

  /** Adds the lines of a stanza. */
  static void addItems(Stanza<?> stanza, boolean opens, List<Item> items) {
    boolean first = opens;
    for (String text : stanza.comment()) {
      items.add(new Item(new Element.Comment(text), first));
      first = false;
    }
    for (Object entry : stanza.entries()) {
      items.add(new Item(new Element.Entry(entry), first));
      first = false;
    }
  }

  /** Adds a piece of a text. */
  void add(Piece piece) {
    if (piece.isBlank()) {
      endStanza();
    }
    piece.elements().forEach(this::add);
  }

  private void add(Element element) {
    if (element instanceof Element.Comment text) {
      if (!entries.isEmpty()) {
        endStanza();
      }
      comment.add(text.text());
    } else if (element instanceof Element.Entry entry) {
      @SuppressWarnings("unchecked") // the pieces were read by the grammar of these entries
      E value = (E) entry.value();
      entries.add(value);
    }
  }

  /** The comment under which nothing stands yet; it belongs to what comes next. */
  List<String> takeComment() {
    List<String> taken = entries.isEmpty() ? List.copyOf(comment) : List.of();
    if (entries.isEmpty()) {
      comment.clear();
    }
    return taken;
  }

  private void endStanza() {
    if (!comment.isEmpty() || !entries.isEmpty()) {
      stanzas.add(Stanza.ofLines(comment, entries));
      comment.clear();
      entries.clear();
    }
  }

  /** All stanzas up to here; what comes next begins another. */
  List<Stanza<E>> all() {
    endStanza();
    List<Stanza<E>> all = List.copyOf(stanzas);
    stanzas.clear();
    return all;
  }
}
