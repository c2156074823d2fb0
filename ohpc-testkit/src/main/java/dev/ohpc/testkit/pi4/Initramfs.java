package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.RootPath;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.testkit.dhcp.DhcpProfile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.time.Duration;

/** What dracut does with {@code root=dhcp} (nfsroot, dracut.cmdline(7)). */
final class Initramfs {

  private static final String HOSTNAME = "/etc/hostname";

  private final Pi4Settings settings;
  private final Pi4Network network;
  private final BootLog log;

  Initramfs(Pi4Settings settings, Pi4Network network, BootLog log) {
    this.settings = settings;
    this.network = network;
    this.log = log;
  }

  /** The name that stands in the root. */
  String root(KernelSettings kernel) throws BootFailedException {
    check(kernel);
    DhcpMessage lease =
        new BoardDhcp(
                network,
                log,
                BootStage.INITRAMFS,
                DhcpProfile.networkManager(settings.mac()),
                settings)
            .lease(offer -> true)
            .given();
    String text = lease.option(DhcpCode.ROOT_PATH).map(Octets::text).orElse("");
    RootPath path = rootPath(text);
    Ipv4Address server = path.server().map(it -> address(it)).orElse(lease.siaddr());
    return read(path, server, lease.yiaddr());
  }

  /** Without an initramfs nobody asks DHCP for the root; without ip= dracut has no network. */
  private static void check(KernelSettings kernel) throws BootFailedException {
    if (!kernel.hasInitramfs()) {
      throw new BootFailedException(
          BootStage.INITRAMFS,
          BootFault.FILE_MISSING,
          "initramfs",
          "the kernel was started without an initramfs, and cannot mount its root");
    }
    if (kernel.value("root").filter("dhcp"::equals).isEmpty()) {
      throw noNetworkRoot("root=dhcp");
    }
    if (kernel.value("ip").isEmpty()) {
      throw noNetworkRoot("ip=dhcp");
    }
  }

  private static BootFailedException noNetworkRoot(String parameter) {
    return new BootFailedException(
        BootStage.INITRAMFS,
        BootFault.NO_NETWORK_ROOT,
        parameter,
        "the kernel's command line has no `" + parameter + "`");
  }

  private static RootPath rootPath(String text) throws BootFailedException {
    if (text.isEmpty()) {
      throw new BootFailedException(
          BootStage.INITRAMFS, BootFault.NO_ROOT_PATH, "", "DHCP tells no root path, option 17");
    }
    try {
      return RootPath.parse(text);
    } catch (InvalidValueException e) {
      throw new BootFailedException(
          BootStage.INITRAMFS, BootFault.NO_ROOT_PATH, text, String.valueOf(e.getMessage()));
    }
  }

  /** Names are not looked up here; nobody is at address 0. */
  private static Ipv4Address address(String server) {
    try {
      return Ipv4Address.parse(server);
    } catch (InvalidValueException e) {
      return DhcpMessage.NO_ADDRESS;
    }
  }

  private String read(RootPath path, Ipv4Address server, Ipv4Address own)
      throws BootFailedException {
    InetSocketAddress at =
        network
            .nfs(server)
            .orElseThrow(
                () ->
                    failure(
                        BootFault.NO_NFS_SERVER,
                        path.server().orElse(server.toString()),
                        "nobody serves NFS at " + path.server().orElse(server.toString())));
    try (NfsRoot root = NfsRoot.connect(at, network.board(own), network.hasPrivilegedPorts())) {
      return read(root, path.path().toString());
    } catch (IOException | BufferUnderflowException e) { // the latter of a reply that is cut off
      throw failure(BootFault.NO_NFS_SERVER, path.toString(), "NFS at " + at + " broke off: " + e);
    }
  }

  private String read(NfsRoot root, String path) throws IOException, BootFailedException {
    Duration start = log.now();
    try {
      root.mount(path);
    } catch (NfsRefusedException e) {
      throw failure(
          BootFault.MOUNT_REFUSED,
          path,
          "the server does not let " + path + " be mounted: " + e.getMessage());
    }
    log.add(BootStage.ROOT, "mount " + path, "mounted", 0, start);
    try {
      root.lookUp("/proc");
      return hostname(root);
    } catch (NfsRefusedException e) {
      throw failure(BootFault.ROOT_NOT_FIT, path, path + " is no root: " + e.getMessage());
    }
  }

  private String hostname(NfsRoot root) throws IOException {
    Duration start = log.now();
    String name = root.read(HOSTNAME).strip();
    log.add(BootStage.ROOT, "read " + HOSTNAME, name, name.length() + 1L, start);
    return name;
  }

  private static BootFailedException failure(BootFault fault, String subject, String message) {
    return new BootFailedException(BootStage.ROOT, fault, subject, message);
  }
}
