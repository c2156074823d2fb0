package dev.ohpc.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A kind of node: what Slurm schedules on it, and what it boots. */
@Value.Immutable
@ValueStyle
public abstract class HardwareProfile {

  /**
   * The Raspberry Pi 4 Model B: BCM2711, one socket of four Cortex-A72 cores, one thread each, 4
   * KiB pages, so {@code kernel8.img}. Its memory, 1 to 8 GiB, is not known from the name.
   */
  public static final HardwareProfile RASPBERRY_PI_4B =
      builder().name(Word.parse("raspberry-pi-4b")).build();

  /** The most sockets of a node. */
  public static final int MOST_SOCKETS = 64;

  /** The most cores of a socket. */
  public static final int MOST_CORES = 1024;

  /** The most threads of a core. */
  public static final int MOST_THREADS = 8;

  HardwareProfile() {}

  /** What specs call it. */
  public abstract Word name();

  /** Processor sockets, slurm.conf(5)'s Sockets, 1 to 64; 1 unless given. */
  @Value.Default
  public int sockets() {
    return 1;
  }

  /** Cores of a socket, slurm.conf(5)'s CoresPerSocket, 1 to 1024; 4 unless given. */
  @Value.Default
  public int coresPerSocket() {
    return 4;
  }

  /** Hardware threads of a core, slurm.conf(5)'s ThreadsPerCore, 1 to 8; 1 unless given. */
  @Value.Default
  public int threadsPerCore() {
    return 1;
  }

  /** The memory that the board carries, when known; Slurm gives out a little less. */
  public abstract Optional<MemorySize> memory();

  /** What Slurm gives out, slurm.conf(5)'s RealMemory, where it is not to follow from the other. */
  public abstract Optional<MemorySize> realMemory();

  /** The kernel that the firmware loads; {@code kernel8.img}, the one with 4 KiB pages. */
  @Value.Default
  public Word kernelImage() {
    return Word.parse("kernel8.img");
  }

  /** The initramfs that goes with the kernel: {@code initramfs8}. */
  @Value.Default
  public Word initramfs() {
    return Word.parse("initramfs8");
  }

  /** The kernel module of the Ethernet controller: {@code genet}. */
  @Value.Default
  public Word ethernetDriver() {
    return Word.parse("genet");
  }

  /** The interface that the node boots from, as systemd names it: {@code end0}. */
  @Value.Default
  public InterfaceName interfaceName() {
    return InterfaceName.parse("end0");
  }

  /** How many tasks Slurm runs at once: sockets times cores. */
  public final int cores() {
    return sockets() * coresPerSocket();
  }

  /** The kinds that a spec can name without describing them. */
  public static List<HardwareProfile> known() {
    return ImmutableList.of(RASPBERRY_PI_4B);
  }

  @Value.Check
  void check() {
    checkIsWithin("sockets", sockets(), MOST_SOCKETS);
    checkIsWithin("coresPerSocket", coresPerSocket(), MOST_CORES);
    checkIsWithin("threadsPerCore", threadsPerCore(), MOST_THREADS);
  }

  private static void checkIsWithin(String what, int number, int most) {
    checkArgument(number > 0 && number <= most, "%s (%s) must be 1 to %s", what, number, most);
  }

  /** Starts a profile; all but the name is that of a Raspberry Pi 4B unless given. */
  public static HardwareProfileBuilder builder() {
    return new HardwareProfileBuilder();
  }
}
