package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.netboot.DhcpEvent;
import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.TftpServerBuilder;
import dev.ohpc.netboot.dhcp.DhcpType;
import dev.ohpc.netboot.dhcp.Octets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the servers of a cluster saw, in the order in which they saw it. For several threads. */
final class ServedEvents {

  private static final int FILE_NOT_FOUND = 1; // RFC 1350 section 5
  private static final Set<DhcpType> WANTS_AN_ANSWER =
      EnumSet.of(DhcpType.DISCOVER, DhcpType.REQUEST, DhcpType.INFORM);

  private final Set<Octets> nodes;
  private final List<TftpEvent> tftp = new ArrayList<>();
  private final List<DhcpEvent> dhcp = new ArrayList<>();
  private final List<ServedFault> faults = new ArrayList<>();
  private final List<TftpRequest> underWay = new ArrayList<>(); // one that was repeated twice
  private boolean isClosing;

  /** Events of a cluster's servers, whose clients are its nodes. */
  ServedEvents(ClusterSpec spec) {
    nodes = spec.nodes().stream().map(node -> Octets.of(node.mac())).collect(Collectors.toSet());
  }

  void listenTo(TftpServerBuilder server) {
    server.onRequest(this::add).onSent(this::add).onAborted(this::add).onError(this::add);
  }

  private synchronized void add(TftpEvent event) {
    tftp.add(event);
    if (event instanceof TftpEvent.Requested) {
      underWay.add(event.request());
    } else {
      underWay.remove(event.request());
    }
    if (event instanceof TftpEvent.Failed failed) {
      fault(failed).ifPresent(faults::add);
    }
  }

  /** What a server breaks off because it is closed is no fault of its client. */
  private Optional<ServedFault> fault(TftpEvent.Failed failed) {
    TftpRequest request = failed.request();
    return isClosing || failed.code() == FILE_NOT_FOUND
        ? Optional.empty()
        : Optional.of(
            new ServedFault(
                request.client(),
                "TFTP did not send `" + request.file() + "`: " + failed.message()));
  }

  synchronized void add(DhcpEvent event) {
    dhcp.add(event);
    fault(event).ifPresent(faults::add);
  }

  private Optional<ServedFault> fault(DhcpEvent event) {
    String asked = "DHCP was asked by " + event.request().hardware();
    if (!nodes.contains(event.request().hardware())) {
      return Optional.of(
          new ServedFault(event.client(), asked + ", which is no node of the cluster"));
    }
    String reason = event.answer().reason();
    boolean isRefused =
        !reason.isEmpty() && event.request().type().filter(WANTS_AN_ANSWER::contains).isPresent();
    return isRefused
        ? Optional.of(new ServedFault(event.client(), asked + ", and gave nothing: " + reason))
        : Optional.empty();
  }

  synchronized List<TftpEvent> tftp() {
    return List.copyOf(tftp);
  }

  synchronized List<DhcpEvent> dhcp() {
    return List.copyOf(dhcp);
  }

  /** Requests whose transfer has not ended. */
  synchronized List<TftpRequest> underWay() {
    return List.copyOf(underWay);
  }

  /** The faults since the last call. */
  synchronized List<ServedFault> takeFaults() {
    List<ServedFault> taken = List.copyOf(faults);
    faults.clear();
    return taken;
  }

  /** From now on servers break off what is under way. */
  synchronized void close() {
    isClosing = true;
  }
}
