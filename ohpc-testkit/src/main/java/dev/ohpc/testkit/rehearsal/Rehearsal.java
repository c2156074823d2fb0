package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.testkit.pi4.BootFailure;
import dev.ohpc.testkit.pi4.Pi4;
import dev.ohpc.testkit.pi4.Pi4Boot;
import dev.ohpc.testkit.pi4.Pi4Builder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/**
 * The boot of a whole cluster on one machine: its files are rendered into a scratch directory and
 * served by TFTP, NFS and DHCP on the loopback interface, and all boards are switched on at once.
 * It takes no rights, no network and no board.
 *
 * <pre>{@code
 * RehearsalReport report = Rehearsal.of(ClusterSpec.load(Path.of("cluster.yaml"))).run();
 * assertTrue(report.isPassed(), report::toText);
 * }</pre>
 *
 * <p>What is served is the text of the files, read as dnsmasq and exportfs would read it. So a
 * change of {@link #edit} is rehearsed as if it were made on the management server, and a node that
 * does not boot is told with the line that keeps it from that.
 *
 * <p>What is not as in a rack: the boot files are stand-ins unless {@link #bootFiles} are given; a
 * board has an address of the loopback interface whose first octet is 127, which takes Linux; it
 * has no port below 1024, so that each export is taken as {@code insecure}; roots are mounted by
 * NFSv3 also where {@code nfs4:} is asked for; and a board that comes to nothing is not switched on
 * again. Its root has what is rendered for the node, and an empty {@code /proc}.
 */
public final class Rehearsal {

  /** A crowd on one machine loses datagrams, which a network of its own would not. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(1);

  private final ClusterSpec spec;
  private final Map<String, UnaryOperator<Optional<String>>> changes = new LinkedHashMap<>();
  private final Map<String, MacAddress> macs = new HashMap<>();
  private Optional<Path> bootFiles = Optional.empty();
  private UnaryOperator<Pi4Builder> boards = board -> board;

  private Rehearsal(ClusterSpec spec) {
    this.spec = spec;
  }

  /** Prepares the rehearsal of a cluster. */
  public static Rehearsal of(ClusterSpec spec) {
    return new Rehearsal(spec);
  }

  /**
   * Changes a rendered file before it is served; a further change of it comes after this one. One
   * that is not rendered is made; to the change it is empty.
   *
   * @param path its path in the tree, such as {@code sms/etc/dnsmasq.conf}
   * @throws IllegalArgumentException if the path leads out of the tree, as {@code /etc/exports}
   */
  public Rehearsal edit(String path, UnaryOperator<String> change) {
    return change(path, text -> Optional.of(change.apply(text.orElse(""))));
  }

  /**
   * Takes a file away before it is served, such as {@code tftp/initramfs8}.
   *
   * @throws IllegalArgumentException if the path leads out of the tree; in {@link #run}, if there
   *     is no such file
   */
  public Rehearsal without(String path) {
    return change(path, text -> Optional.empty());
  }

  private Rehearsal change(String path, UnaryOperator<Optional<String>> change) {
    Path file = Path.of(path).normalize();
    if (file.isAbsolute() || file.startsWith("..")) { // a file of this machine
      throw new IllegalArgumentException(
          "`" + path + "` is no path of the rendered tree, such as sms/etc/dnsmasq.conf");
    }
    changes.merge(path, change, (first, next) -> text -> next.apply(first.apply(text)));
    return this;
  }

  /**
   * Serves the files of a directory beside the rendered ones: a real kernel and firmware. Of a file
   * that is rendered too, such as {@code config.txt}, the rendered one is served.
   */
  public Rehearsal bootFiles(Path directory) {
    bootFiles = Optional.of(directory);
    return this;
  }

  /**
   * Puts a board with another MAC address than the spec's into the place of a node.
   *
   * @throws IllegalArgumentException if the spec has no such node
   */
  public Rehearsal mac(String node, MacAddress mac) {
    if (spec.nodes().stream().noneMatch(each -> each.name().toString().equals(node))) {
      throw new IllegalArgumentException("the cluster has no node `" + node + "`");
    }
    macs.put(node, mac);
    return this;
  }

  /** Changes all boards, which have what {@code eeprom/boot.conf} says unless told. */
  public Rehearsal boards(UnaryOperator<Pi4Builder> change) {
    boards = change;
    return this;
  }

  /**
   * Serves the cluster, switches its boards on, and waits for all of them.
   *
   * @throws IOException if the scratch directory cannot be written, or no port can be had
   * @throws dev.ohpc.model.problem.InvalidSpecException if the spec has errors
   */
  public RehearsalReport run() throws IOException {
    try (RehearsedFiles files = RehearsedFiles.write(spec, bootFiles, changes)) {
      ServedConfigs configs = ServedConfigs.of(files);
      try (RehearsedServers servers =
          RehearsedServers.start(spec, files, configs, new ServedEvents(spec))) {
        long start = System.nanoTime();
        EepromSettings eeprom = new EepromSettings(configs.eeprom());
        List<RehearsedBoard> all = spec.nodes().stream().map(node -> board(node, eeprom)).toList();
        List<Pi4Boot> boots = boot(all, servers);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new RehearsalReport(
            nodes(all, boots, new Diagnosis(spec, files, configs, servers)), duration);
      }
    }
  }

  private List<NodeBoot> nodes(List<RehearsedBoard> all, List<Pi4Boot> boots, Diagnosis diagnosis)
      throws IOException {
    List<NodeBoot> nodes = new ArrayList<>();
    for (int i = 0; i < boots.size(); i++) {
      NodeSpec node = spec.nodes().get(i);
      Optional<Cause> cause = diagnosis.cause(node, all.get(i).pi4().mac(), boots.get(i));
      nodes.add(new NodeBoot(node.name().toString(), boots.get(i), cause));
    }
    return nodes;
  }

  private RehearsedBoard board(NodeSpec node, EepromSettings eeprom) {
    MacAddress mac = macs.getOrDefault(node.name().toString(), node.mac());
    Pi4Builder board = Pi4.builder(mac).requestTimeout(REQUEST_TIMEOUT);
    Optional<BootFailure> failure = eeprom.putInto(board);
    return new RehearsedBoard(boards.apply(board).build(), failure);
  }

  private static List<Pi4Boot> boot(List<RehearsedBoard> boards, RehearsedServers servers) {
    ExecutorService power = Executors.newFixedThreadPool(Math.max(1, boards.size()));
    try {
      List<Future<Pi4Boot>> running = new ArrayList<>();
      for (RehearsedBoard board : boards) {
        running.add(power.submit(() -> board.boot(servers)));
      }
      List<Pi4Boot> boots = new ArrayList<>();
      for (Future<Pi4Boot> boot : running) {
        boots.add(boot.get());
      }
      return boots;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the rehearsal was interrupted", e);
    } finally {
      power.shutdownNow();
    }
  }
}
