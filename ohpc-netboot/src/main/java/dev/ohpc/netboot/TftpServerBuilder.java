package dev.ohpc.netboot;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Ascii;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.tftp.file.Roots;
import dev.ohpc.netboot.tftp.serve.Journal;
import dev.ohpc.netboot.tftp.serve.Limits;
import dev.ohpc.netboot.tftp.serve.Service;
import dev.ohpc.netboot.tftp.transfer.Bounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes a {@link TftpServer}.
 *
 * <p>A client's files are in the first of these directories that is there when it asks: the one of
 * the serial number that the name begins with, the one of the client's address, the one of its MAC
 * address, its own below the root ({@link #uniqueRoot}), the root. As with dnsmasq, a file that its
 * directory lacks is not looked for in another. A Pi 4 that finds no {@code start4.elf} and no
 * {@code start.elf} below its serial number asks again without it by itself.
 *
 * <p>A request over a limit gets no answer: a board that gets an ERROR goes on without the file,
 * and one that gets nothing asks again. Listeners and the log are told.
 */
public final class TftpServerBuilder {

  private static final int LARGEST_BLOCK = 65_464; // RFC 2348
  private static final int SMALLEST_BLOCK = 512; // what clients get who do not ask
  private static final int LARGEST_WINDOW = 65_535; // RFC 7440
  private static final String SERIAL = "[0-9a-f]{8}";

  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final Map<InetAddress, Path> ofAddresses = new HashMap<>();
  private final Map<MacAddress, Path> ofMacs = new HashMap<>();
  private final Map<String, Path> ofSerials = new HashMap<>();
  private final List<Consumer<TftpEvent>> listeners = new ArrayList<>();
  private @Nullable Path root;
  private @Nullable UniqueRoot unique;
  private Function<InetAddress, Optional<MacAddress>> macs = address -> Optional.empty();
  private int transfers = 1024;
  private int transfersPerClient = Integer.MAX_VALUE;
  private int requestsPerSecond = 10_000;
  private int blockSize = LARGEST_BLOCK;
  private int windowSize = 64;
  private Duration timeout = Duration.ofSeconds(1);
  private Duration idle = Duration.ofSeconds(30);

  TftpServerBuilder() {}

  /** The files of all clients that have none of their own; any file system's. */
  public TftpServerBuilder root(Path directory) {
    this.root = directory;
    return this;
  }

  /** The files of the client at an address. */
  public TftpServerBuilder rootOf(InetAddress client, Path directory) {
    ofAddresses.put(client, directory);
    return this;
  }

  /** The files of the client with a MAC address, as {@link #macAddresses} tells it. */
  public TftpServerBuilder rootOf(MacAddress client, Path directory) {
    ofMacs.put(client, directory);
    return this;
  }

  /**
   * The files of a Raspberry Pi, which asks for each with its serial number as a directory before.
   *
   * @param serial the last eight hexadecimal digits of the board's serial number
   */
  public TftpServerBuilder rootOfSerial(String serial, Path directory) {
    String digits = Ascii.toLowerCase(serial);
    checkArgument(
        digits.matches(SERIAL),
        "`%s` is not the end of a serial number: write its last eight hexadecimal digits",
        serial);
    ofSerials.put(digits, directory);
    return this;
  }

  /** Gives each client its own directory below the root, if it has one there. */
  public TftpServerBuilder uniqueRoot(UniqueRoot name) {
    this.unique = name;
    return this;
  }

  /**
   * Who has which MAC address, for {@link UniqueRoot#MAC} and {@link #rootOf(MacAddress, Path)}.
   * Nobody is known unless this is told. It is asked on the server's thread, for each request.
   */
  public TftpServerBuilder macAddresses(Function<InetAddress, Optional<MacAddress>> macs) {
    this.macs = macs;
    return this;
  }

  /**
   * Listens at an address; the loopback address and any free port unless this is called. Port 0 is
   * any free port. The address of no host, {@code 0.0.0.0}, stands for all that the machine has at
   * the start, so that each client is answered from the address that it asked. May be called again
   * for more addresses.
   */
  public TftpServerBuilder bind(InetSocketAddress address) {
    checkArgument(!address.isUnresolved(), "the host `%s` is not known", address.getHostString());
    addresses.add(address);
    return this;
  }

  /** How many transfers may be under way, at least 1; 1,024 unless told. */
  public TftpServerBuilder maxTransfers(int count) {
    this.transfers = atLeast(1, "maxTransfers", count);
    return this;
  }

  /** How many transfers to one address may be under way, at least 1; no limit unless told. */
  public TftpServerBuilder maxTransfersPerClient(int count) {
    this.transfersPerClient = atLeast(1, "maxTransfersPerClient", count);
    return this;
  }

  /** How many requests from one address are looked at in a second; 10,000 unless told. */
  public TftpServerBuilder maxRequestsPerSecond(int count) {
    this.requestsPerSecond = atLeast(1, "maxRequestsPerSecond", count);
    return this;
  }

  /** How long a client may take to get further before it is given up; 30 seconds unless told. */
  public TftpServerBuilder idleTime(Duration time) {
    this.idle = positive("idleTime", time);
    return this;
  }

  /**
   * How long to wait for an acknowledgement before something is sent again, if the client does not
   * ask for a time; then twice as long, up to 10 seconds. 1 second unless told: some boards stumble
   * over blocks that come twice.
   */
  public TftpServerBuilder retransmitAfter(Duration time) {
    this.timeout = positive("retransmitAfter", time);
    return this;
  }

  /**
   * The largest blksize to grant, 512 to 65,464 bytes. Less is granted where a block would not fit
   * into a packet of the interface that the request came to.
   */
  public TftpServerBuilder maxBlockSize(int bytes) {
    checkArgument(
        bytes >= SMALLEST_BLOCK && bytes <= LARGEST_BLOCK,
        "maxBlockSize is %s, but must be from %s to %s",
        bytes,
        SMALLEST_BLOCK,
        LARGEST_BLOCK);
    this.blockSize = bytes;
    return this;
  }

  /**
   * The largest windowsize to grant, 1 to 65,535 blocks; 64 unless told, about what a socket's
   * buffer holds on Linux.
   */
  public TftpServerBuilder maxWindowSize(int blocks) {
    checkArgument(
        blocks <= LARGEST_WINDOW, "maxWindowSize is %s, but at most %s", blocks, LARGEST_WINDOW);
    this.windowSize = atLeast(1, "maxWindowSize", blocks);
    return this;
  }

  /** Tells of each request that will be answered. Listeners run on the server's threads. */
  public TftpServerBuilder onRequest(Consumer<TftpEvent.Requested> listener) {
    return on(TftpEvent.Requested.class, listener);
  }

  /** Tells of each file that a client has taken whole. */
  public TftpServerBuilder onSent(Consumer<TftpEvent.Sent> listener) {
    return on(TftpEvent.Sent.class, listener);
  }

  /** Tells of each transfer that its client broke off, probes among them. */
  public TftpServerBuilder onAborted(Consumer<TftpEvent.Aborted> listener) {
    return on(TftpEvent.Aborted.class, listener);
  }

  /**
   * Tells of each request that was refused, and each transfer that was given up, before the client
   * is told.
   */
  public TftpServerBuilder onError(Consumer<TftpEvent.Failed> listener) {
    return on(TftpEvent.Failed.class, listener);
  }

  private <T extends TftpEvent> TftpServerBuilder on(Class<T> kind, Consumer<T> listener) {
    listeners.add(
        event -> {
          if (kind.isInstance(event)) {
            listener.accept(kind.cast(event));
          }
        });
    return this;
  }

  /**
   * Starts the server.
   *
   * @throws NotDirectoryException if the root is no directory; those of single clients may come
   *     later
   * @throws IOException if an address cannot be had, such as a port under 1024 without the right
   * @throws IllegalStateException if no root was told
   */
  public TftpServer start() throws IOException {
    Roots roots = roots();
    if (addresses.isEmpty()) {
      bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }
    return new TftpServer(
        Service.start(
            addresses,
            roots,
            new Limits(transfers, transfersPerClient, requestsPerSecond, idle),
            new Bounds(blockSize, windowSize, timeout),
            new Journal(listeners)));
  }

  private Roots roots() throws NotDirectoryException {
    boolean isForSome = !(ofAddresses.isEmpty() && ofMacs.isEmpty() && ofSerials.isEmpty());
    checkState(root != null || isForSome, "the server has no files: call root(directory) first");
    if (root != null && !Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    return new Roots(
        Optional.ofNullable(root),
        Optional.ofNullable(unique),
        ofAddresses,
        ofMacs,
        ofSerials,
        macs);
  }

  private static int atLeast(int least, String name, int value) {
    checkArgument(value >= least, "%s is %s, but must be at least %s", name, value, least);
    return value;
  }

  private static Duration positive(String name, Duration time) {
    checkArgument(
        time.compareTo(Duration.ZERO) > 0, "%s is %s, but must be more than 0", name, time);
    return time;
  }
}
