package dev.ohpc.render.format;

import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.StanzaConfig;
import dev.ohpc.render.text.Item;
import dev.ohpc.render.text.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A file of stanzas: a comment, then each entry on a line of its own. */
final class StanzaFormat<E, C extends StanzaConfig<E>> extends LineFormat<E, C> {

  private final Function<List<Stanza<E>>, C> maker;

  StanzaFormat(LineGrammar<E> grammar, Function<List<Stanza<E>>, C> maker) {
    super(grammar);
    this.maker = maker;
  }

  @Override
  List<Item> items(C config) {
    List<Item> items = new ArrayList<>();
    config.stanzas().forEach(stanza -> Stanzas.addItems(stanza, !items.isEmpty(), items));
    return items;
  }

  @Override
  C config(Pieces pieces) {
    Stanzas<E> stanzas = new Stanzas<>();
    pieces.forEach(stanzas::add);
    return maker.apply(stanzas.all());
  }
}
