package dev.ohpc.netboot.tftp.file;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.UniqueRoot;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.net.tftp.TFTPErrorPacket;
import org.jspecify.annotations.Nullable;

/**
 * Whose files are where. A client has the first of these whose directory is there: the root of the
 * serial number that its name begins with, the root of its address, the root of its MAC address,
 * its own directory below the shared root, the shared root.
 *
 * @param shared the root of clients that have none of their own, if they have any
 * @param unique what names a client's directory below the shared root, if there are such
 * @param ofAddresses roots by a client's address
 * @param ofMacs roots by a client's MAC address
 * @param ofSerials roots by the name of the directory that a Pi 4 asks below: the last eight
 *     hexadecimal digits of its serial number, in lower case
 * @param macs who has which MAC address
 */
public record Roots(
    Optional<Path> shared,
    Optional<UniqueRoot> unique,
    Map<InetAddress, Path> ofAddresses,
    Map<MacAddress, Path> ofMacs,
    Map<String, Path> ofSerials,
    Function<InetAddress, Optional<MacAddress>> macs) {

  /** Keeps copies of the maps. */
  public Roots {
    ofAddresses = ImmutableMap.copyOf(ofAddresses);
    ofMacs = ImmutableMap.copyOf(ofMacs);
    ofSerials = ImmutableMap.copyOf(ofSerials);
  }

  /**
   * Finds a client's file, which need not be there.
   *
   * @throws RefusedException if the client has no root
   */
  public Located locate(InetAddress client, FileName name) throws RefusedException {
    Optional<Path> ofSerial =
        name.isInDirectory() ? directory(ofSerials.get(name.first())) : Optional.empty();
    if (ofSerial.isPresent()) {
      return Located.below(ofSerial.get(), name.withoutFirst());
    }
    Optional<MacAddress> mac = macs.apply(client);
    Optional<Path> own =
        directory(ofAddresses.get(client)).or(() -> mac.flatMap(m -> directory(ofMacs.get(m))));
    if (own.isPresent()) {
      return Located.below(own.get(), name);
    }
    return below(sharedRoot(), client, mac, name);
  }

  private Located below(Path root, InetAddress client, Optional<MacAddress> mac, FileName name)
      throws RefusedException {
    Optional<String> directory =
        unique.flatMap(
            kind ->
                kind == UniqueRoot.IP
                    ? Optional.of(client.getHostAddress())
                    : mac.map(MacAddress::dashed));
    Path own = directory.map(root::resolve).filter(Files::isDirectory).orElse(root);
    return new Located(name.below(own), root);
  }

  private Path sharedRoot() throws RefusedException {
    return shared.orElseThrow(
        () ->
            new RefusedException(
                TFTPErrorPacket.FILE_NOT_FOUND, "there are no files for this client"));
  }

  private static Optional<Path> directory(@Nullable Path path) {
    return Optional.ofNullable(path).filter(Files::isDirectory);
  }
}
