package dev.ohpc.model.load;

import com.google.common.base.Splitter;
import dev.ohpc.model.load.Tree.Mapping;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Sequence;
import dev.ohpc.model.load.Tree.Unreadable;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code warewulf.conf} says of the server and of its network.
 *
 * <p>As in Warewulf, {@code ipaddr} may end in the length of the netmask's prefix. What Warewulf
 * would ask the machine for must be there.
 */
final class WarewulfServer {

  private static final Splitter COMMAS = Splitter.on(',').trimResults();

  private final WarewulfMapping conf;
  private final WarewulfFile file;
  private final Tree address;
  private final Tree netmask;
  private final Tree subnet;

  private WarewulfServer(WarewulfMapping conf, WarewulfFile file, Tree address, Tree netmask) {
    this.conf = conf;
    this.file = file;
    this.address = address;
    this.netmask = netmask;
    this.subnet = subnet(conf, address, netmask, file.reporter());
  }

  private static Tree subnet(WarewulfMapping conf, Tree address, Tree netmask, Reporter reporter) {
    if (!(netmask instanceof Scalar mask)) {
      return netmask;
    }
    Tree network = conf.text("network");
    return (network == null ? address : network) instanceof Scalar inside
        ? MaskedSubnet.read(mask, inside, network != null, reporter)
        : new Unreadable(mask.at());
  }

  static WarewulfServer read(Mapping tree, WarewulfFile file) {
    WarewulfMapping conf =
        WarewulfMapping.of(tree, SpecPath.ROOT, WarewulfKeys.WAREWULF_CONF, file);
    Tree given = conf.text("ipaddr");
    Tree mask = conf.text("netmask");
    if (given instanceof Scalar cidr && cidr.text().contains("/")) {
      Ipv4Subnet subnet = subnet(cidr.text());
      Tree implied = new Unreadable(cidr.at()); // what is wrong with it is told at the address
      if (subnet != null) {
        given = new Scalar(cidr.text().substring(0, cidr.text().indexOf('/')), false, cidr.at());
        implied = new Scalar(subnet.netmask().toString(), false, cidr.at());
      }
      return new WarewulfServer(conf, file, given, mask == null ? implied : mask);
    }
    return new WarewulfServer(
        conf,
        file,
        given == null ? missing("ipaddr", "10.0.0.1", tree, file) : given,
        mask == null ? missing("netmask", "255.255.252.0", tree, file) : mask);
  }

  private static @Nullable Ipv4Subnet subnet(String cidr) {
    int slash = cidr.indexOf('/');
    String prefix = cidr.substring(slash + 1);
    try {
      Ipv4Address address = Ipv4Address.parse(cidr.substring(0, slash));
      return prefix.matches("[0-9]{1,2}")
          ? Ipv4Subnet.containing(address, Integer.parseInt(prefix))
          : null;
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private static Unreadable missing(String key, String example, Tree conf, WarewulfFile file) {
    file.reporter()
        .add(
            ProblemCode.MISSING_KEY,
            SpecPath.of(key),
            conf.at().start(),
            "warewulf.conf has no `" + key + "`, and no machine is asked for it",
            "add a line such as `" + key + ": " + example + "`");
    return new Unreadable(conf.at());
  }

  /** The host name, which only {@code fqdn} tells. */
  Optional<Scalar> name() {
    return conf.text("fqdn") instanceof Scalar fqdn
        ? Optional.of(new Scalar(fqdn.text().replaceFirst("\\..*", ""), false, fqdn.at()))
        : Optional.empty();
  }

  Tree address() {
    return address;
  }

  /** The netmask, if the subnet can be told by it. */
  Optional<Scalar> netmask() {
    return subnet instanceof Scalar && netmask instanceof Scalar mask
        ? Optional.of(mask)
        : Optional.empty();
  }

  Tree subnet() {
    return subnet;
  }

  /** The addresses for boards that are not in the spec; Warewulf wants both ends, or has none. */
  Optional<Tree> dhcpRange() {
    WarewulfMapping dhcp = conf.mapping("dhcp", WarewulfKeys.DHCP);
    Tree start = dhcp.text("range start");
    Tree end = dhcp.text("range end");
    if (isOff(dhcp, "dhcp.enabled")) {
      return Optional.empty();
    }
    if (start == null || end == null) {
      sayHasNoEffect("dhcp.range start", start);
      sayHasNoEffect("dhcp.range end", end);
      return Optional.empty();
    }
    boolean isRange = isAddress(start, dhcp.path("range start"));
    isRange &= isAddress(end, dhcp.path("range end"));
    return Optional.of(
        isRange && start instanceof Scalar from && end instanceof Scalar to
            ? new Scalar(from.text() + "-" + to.text(), false, from.at())
            : new Unreadable(start.at()));
  }

  private boolean isAddress(Tree text, SpecPath path) {
    return text instanceof Scalar
        && SpecShape.IPV4_ADDRESS.decode(text, path, file.reporter()) != null;
  }

  /** Whether another program does what Warewulf could; what is rendered does it all the same. */
  private boolean isOff(WarewulfMapping service, String key) {
    Tree enabled = service.text("enabled");
    boolean isOff = !WarewulfMapping.isOn(enabled, true);
    if (isOff) {
      sayHasNoEffect(key, enabled);
    }
    return isOff;
  }

  private void sayHasNoEffect(String key, @Nullable Tree value) {
    if (value != null) {
      file.hasNoEffect(key, value.at());
    }
  }

  /** The section {@code storage} of a spec: what is served, and what nodes mount. */
  Fields storage() {
    Fields storage = new Fields();
    WarewulfMapping tftp = conf.mapping("tftp", WarewulfKeys.TFTP);
    Tree directory = tftp.text("tftproot");
    if (directory != null && !isOff(tftp, "tftp.enabled")) {
      storage.add("tftp-directory", directory.at(), directory);
    }
    WarewulfMapping nfs = conf.mapping("nfs", WarewulfKeys.NFS);
    if (!isOff(nfs, "nfs.enabled")) {
      addExports(nfs, storage);
    }
    return storage;
  }

  /** Where there are exports, they are all; else the choice is the profile's. */
  private void addExports(WarewulfMapping nfs, Fields storage) {
    List<Tree> shared = new ArrayList<>(nfs.texts("exports"));
    List<Tree> readOnly = new ArrayList<>();
    List<Tree> exports = nfs.list("export paths");
    for (int i = 0; i < exports.size(); i++) {
      SpecPath path = nfs.path("export paths").item(i);
      WarewulfMapping export = WarewulfMapping.of(exports.get(i), path, WarewulfKeys.EXPORT, file);
      Tree directory = export.text("path");
      if (directory != null && WarewulfMapping.isOn(export.text("mount"), true)) {
        (isReadOnly(export) ? readOnly : shared).add(directory);
      }
    }
    if (nfs.entry("exports") != null || nfs.entry("export paths") != null) {
      addList(storage, "shared", shared);
      addList(storage, "shared-read-only", readOnly);
    }
  }

  private static boolean isReadOnly(WarewulfMapping export) {
    return export.text("export options") instanceof Scalar options
        && COMMAS.splitToList(options.text()).contains("ro");
  }

  /** Says which keys, of those that were asked for by now, have no effect. */
  void sayWhatHasNoEffect() {
    file.sayWhatHasNoEffect();
  }

  private static void addList(Fields storage, String key, List<Tree> paths) {
    Position at = paths.isEmpty() ? Position.START : paths.get(0).at();
    storage.add(key, at, Sequence.of(paths, at));
  }
}
