package dev.ohpc.netboot.nfs.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which names and addresses belong together. */
public interface HostNames {

  /** What this machine is told by its hosts(5) and name servers. */
  HostNames OF_THE_SYSTEM = new OfTheSystem();

  /** The addresses of a name; none if it is not known. */
  List<InetAddress> addresses(String name);

  /** The name of an address, in lower case, if the name has that address. */
  Optional<String> name(InetAddress address);

  /** What this machine is told. */
  final class OfTheSystem implements HostNames {

    private OfTheSystem() {}

    @Override
    public List<InetAddress> addresses(String name) {
      try {
        return List.of(InetAddress.getAllByName(name));
      } catch (UnknownHostException e) {
        return List.of();
      }
    }

    /** Anybody can give their own address any name; so the name is asked for its addresses. */
    @Override
    public Optional<String> name(InetAddress address) {
      try {
        String name = InetAddress.getByAddress(address.getAddress()).getCanonicalHostName();
        boolean isKnown = !name.equals(address.getHostAddress());
        return isKnown && Arrays.asList(InetAddress.getAllByName(name)).contains(address)
            ? Optional.of(name.toLowerCase(Locale.ROOT))
            : Optional.empty();
      } catch (UnknownHostException e) {
        return Optional.empty();
      }
    }
  }
}
