package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The files of the root image; absent ones are left as they are in the image. */
@Value.Immutable
@ValueStyle
public abstract class ImageConfigs {

  ImageConfigs() {}

  /** The name of whoever boots the image as it is. */
  public abstract Optional<HostnameConfig> hostname();

  /** What is mounted beside the root. */
  public abstract FstabConfig fstab();

  /** The connection that the node boots over. */
  public abstract KeyfileConfig network();

  /** The clock. */
  public abstract Optional<ChronyConfig> chrony();

  /** How slurmd finds its configuration. */
  public abstract Optional<SlurmdEnvironment> slurmd();

  /** What slurmd waits for. */
  public abstract Optional<UnitConfig> slurmdUnit();

  /** What the initramfs holds. */
  public abstract Optional<DracutConfig> dracut();

  /** Who may log in, and how. */
  public abstract Optional<SshdConfig> sshd();

  /** Keys that may log in as root. */
  public abstract Optional<AuthorizedKeysConfig> authorizedKeys();

  /** Where Open MPI's libraries are. */
  public abstract Optional<LdSoConfig> ldSo();

  /** Which services start at boot. */
  public abstract Optional<PresetConfig> presets();

  /** Resource limits. */
  public abstract Optional<LimitsConfig> limits();

  /** SELinux. */
  public abstract Optional<SelinuxConfig> selinux();

  /** Starts a set. */
  public static ImageConfigsBuilder builder() {
    return new ImageConfigsBuilder();
  }
}
