package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Where the management server keeps what the nodes boot and share. */
@Value.Immutable
@ValueStyle
public abstract class StorageSpec {

  StorageSpec() {}

  /** The directory of the node roots, each by the node's name; {@code /srv/nfs} unless given. */
  @Value.Default
  public UnixPath nfsDirectory() {
    return UnixPath.parse("/srv/nfs");
  }

  /**
   * The root image that node roots are copied from; unless given {@code image} (guide: {@code
   * rpi4}) below {@link #nfsDirectory}.
   */
  public abstract Optional<UnixPath> image();

  /** The directory that TFTP serves; {@code /srv/tftp} unless given. */
  @Value.Default
  public UnixPath tftpDirectory() {
    return UnixPath.parse("/srv/tftp");
  }

  /**
   * The server's directories that all nodes mount at the same path and may write; guide: none,
   * recommended: {@code /home}.
   */
  public abstract Optional<List<UnixPath>> shared();

  /**
   * The same, to be read only; guide: none, recommended: {@code /opt/ohpc/pub}, where OpenHPC's
   * libraries and modules are.
   */
  public abstract Optional<List<UnixPath>> sharedReadOnly();

  /** Starts a spec. */
  public static StorageSpecBuilder builder() {
    return new StorageSpecBuilder();
  }
}
