package dev.ohpc.render.format;

import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.text.SshArguments;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which keywords may follow what stands above them in a file of the server (sshd -T of OpenSSH
 * 9.2): each subsystem once, and in a {@code Match} block only what may differ between connections.
 */
final class SshPlaces {

  private static final String SUBSYSTEM = "Subsystem";
  private static final String ALL = "all";

  private final SshKeywords keywords;
  private final Set<String> subsystems = new HashSet<>();
  private boolean isInMatch;

  SshPlaces(SshKeywords keywords) {
    this.keywords = keywords;
  }

  /** A block begins; what stands under {@code Match all} holds as if it were under no block. */
  void begin(SshBlock.Kind kind, String condition) {
    isInMatch = kind == SshBlock.Kind.MATCH && !condition.equalsIgnoreCase(ALL);
  }

  /** Why the next line may not be one of this keyword, as a clause. */
  Optional<String> refusal(String keyword, SshArguments arguments) {
    if (isInMatch && !keywords.mayStandInMatch(keyword)) {
      return Optional.of(Quoted.of(keyword) + " may not stand in a Match block");
    }
    if (keyword.equalsIgnoreCase(SUBSYSTEM) && !subsystems.add(arguments.words().get(0))) {
      return Optional.of("the subsystem " + Quoted.of(arguments.words().get(0)) + " stands twice");
    }
    return Optional.empty();
  }
}
