package dev.ohpc.model.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A configuration file that is a list of entries in stanzas.
 *
 * @param <E> an entry
 */
public interface StanzaConfig<E> {

  /** The stanzas in the order of the file. */
  List<Stanza<E>> stanzas();

  /** All entries in the order of the file. */
  default Stream<E> entries() {
    return stanzas().stream().flatMap(stanza -> stanza.entries().stream());
  }

  /** The entries of one kind. */
  default <T> Stream<T> entries(Class<T> kind) {
    return entries().filter(kind::isInstance).map(kind::cast);
  }
}
