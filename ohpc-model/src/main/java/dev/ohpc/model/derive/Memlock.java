package dev.ohpc.model.derive;

import dev.ohpc.model.config.Limit;
import dev.ohpc.model.config.LimitsConfig;
import dev.ohpc.model.config.Stanza;

/** The limit that OpenHPC's recipe lifts on the server and in the image. */
final class Memlock {

  static final LimitsConfig UNLIMITED =
      LimitsConfig.builder()
          .addStanzas(
              Stanza.of(
                  "MPI libraries lock the memory that they send from.",
                  new Limit("*", "soft", "memlock", "unlimited"),
                  new Limit("*", "hard", "memlock", "unlimited")))
          .build();

  private Memlock() {}
}
