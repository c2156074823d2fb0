package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.PublicKey;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Who gets in, and what keeps others out. */
@Value.Immutable
@ValueStyle
public abstract class SecuritySpec {

  /** What the management server's SELinux does: the value of {@code SELINUX}. */
  public enum Selinux {
    /** Policy is enforced. */
    ENFORCING,
    /** Policy is only logged. */
    PERMISSIVE,
    /** Since Enterprise Linux 9 not off, for the kernel no longer listens to the file. */
    DISABLED
  }

  SecuritySpec() {}

  /** The management server's SELinux; guide: disabled, recommended: permissive. */
  public abstract Optional<Selinux> selinux();

  /** Whether firewalld runs, open on the cluster's interface only; guide: no, recommended: yes. */
  public abstract Optional<Boolean> firewall();

  /** The keys that may log in to the nodes as root. */
  public abstract List<PublicKey> authorizedKeys();

  /** Starts a spec. */
  public static SecuritySpecBuilder builder() {
    return new SecuritySpecBuilder();
  }
}
