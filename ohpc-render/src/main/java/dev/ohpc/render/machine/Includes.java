package dev.ohpc.render.machine;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.StanzaConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A configuration with the files that it includes, each at its place, as its program reads them. A
 * file that includes itself is read once.
 */
final class Includes {

  private final MachineRoot root;
  private final Documents documents;

  Includes(MachineRoot root, Documents documents) {
    this.root = root;
    this.documents = documents;
  }

  /**
   * A file that a line includes.
   *
   * @param path where it is
   * @param format how it is read
   */
  record Included<C>(String path, ConfigFormat<C> format) {}

  /** How a line of a file names other files. */
  private interface Inclusion<E, C> {

    /** The files that a line includes, in the order in which they are read. */
    List<Included<C>> files(E entry, String from) throws IOException;
  }

  /**
   * dnsmasq.conf with its {@code conf-file}, {@code conf-dir} and {@code dhcp-hostsfile}
   * (dnsmasq(8)).
   */
  Optional<DnsmasqConfig> dnsmasq(String path) throws IOException {
    return expand(
        path,
        ConfigFormats.dnsmasq(),
        (option, from) -> DnsmasqIncludes.files(option, root),
        stanzas -> DnsmasqConfig.builder().addAllStanzas(stanzas).build());
  }

  /** slurm.conf with its {@code Include} (slurm.conf(5)). */
  Optional<SlurmConfig> slurm(String path, SlurmSeries series) throws IOException {
    return expand(
        path,
        ConfigFormats.slurm(),
        new SlurmIncludes(path, series)::files,
        stanzas -> SlurmConfig.builder().addAllStanzas(stanzas).build());
  }

  /** /etc/exports, then the files of /etc/exports.d that end in {@code .exports} (exports(5)). */
  Optional<ExportsConfig> exports() throws IOException {
    Optional<ExportsConfig> exports =
        inOrder(
            withDropIns("/etc/exports", "/etc/exports.d", ".exports"),
            ConfigFormats.exports(),
            stanzas -> ExportsConfig.builder().addAllStanzas(stanzas).build());
    exports.ifPresent(new RepeatedExports(documents)::report);
    return exports;
  }

  /** The files of /etc/sysctl.d, then /etc/sysctl.conf, which is read last (sysctl(8)). */
  Optional<SysctlConfig> sysctl() throws IOException {
    List<String> files = new ArrayList<>(dropIns("/etc/sysctl.d", ".conf"));
    files.add("/etc/sysctl.conf");
    return inOrder(
        files,
        ConfigFormats.sysctl(),
        stanzas -> SysctlConfig.builder().addAllStanzas(stanzas).build());
  }

  private List<String> withDropIns(String file, String directory, String ending)
      throws IOException {
    return ImmutableList.<String>builder().add(file).addAll(dropIns(directory, ending)).build();
  }

  private List<String> dropIns(String directory, String ending) throws IOException {
    return root.list(directory).stream().filter(file -> file.endsWith(ending)).toList();
  }

  private <E, C extends StanzaConfig<E>> Optional<C> inOrder(
      List<String> files, ConfigFormat<C> format, Function<List<Stanza<E>>, C> maker)
      throws IOException {
    List<ConfigDocument<C>> read = new ArrayList<>();
    for (String file : files) {
      documents.read(root, file, format).ifPresent(read::add);
    }
    if (read.size() < 2) {
      return read.stream().map(ConfigDocument::config).findFirst();
    }
    List<Stanza<E>> stanzas =
        read.stream().flatMap(document -> document.config().stanzas().stream()).toList();
    return Optional.of(documents.joined(maker.apply(stanzas), read.get(0)));
  }

  private <E, C extends StanzaConfig<E>> Optional<C> expand(
      String path,
      ConfigFormat<C> format,
      Inclusion<E, C> inclusion,
      Function<List<Stanza<E>>, C> maker)
      throws IOException {
    Optional<ConfigDocument<C>> main = documents.read(root, path, format);
    if (main.isEmpty()) {
      return Optional.empty();
    }
    Expansion<E, C> expansion = new Expansion<>(inclusion);
    expansion.add(main.get().config(), path);
    return Optional.of(
        expansion.replaced == 0
            ? main.get().config()
            : documents.joined(maker.apply(expansion.stanzas), main.get()));
  }

  /** Puts the lines of included files at their places. */
  private final class Expansion<E, C extends StanzaConfig<E>> {

    private final Inclusion<E, C> inclusion;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final List<Stanza<E>> stanzas = new ArrayList<>();
    private int replaced;

    Expansion(Inclusion<E, C> inclusion) {
      this.inclusion = inclusion;
    }

    void add(C config, String path) throws IOException {
      seen.add(path);
      open.add(path);
      for (Stanza<E> stanza : config.stanzas()) {
        int from = 0;
        for (int i = 0; i < stanza.entries().size(); i++) {
          List<Included<C>> included = inclusion.files(stanza.entries().get(i), path);
          if (!included.isEmpty()) {
            stanzas.add(Stanza.ofLines(List.of(), stanza.entries().subList(from, i)));
            from = includeAll(included, stanza.entries().get(i)) ? i + 1 : i;
          }
        }
        stanzas.add(
            Stanza.ofLines(
                stanza.comment(), stanza.entries().subList(from, stanza.entries().size())));
      }
      open.remove(path);
    }

    /** Whether what was included stands in the place of the line. */
    private boolean includeAll(List<Included<C>> included, E line) throws IOException {
      int before = replaced;
      for (Included<C> file : included) {
        include(file, line);
      }
      return replaced > before;
    }

    private void include(Included<C> file, E line) throws IOException {
      if (line instanceof SlurmLine && open.contains(file.path())) {
        // dnsmasq reads no file twice (2.90)
        documents.reportLoop(file.path(), line);
        replaced++;
        return;
      }
      if (!seen.add(file.path())) {
        return;
      }
      Optional<C> included = documents.config(root, file.path(), file.format());
      if (included.isPresent()) {
        replaced++;
        add(included.get(), file.path());
      } else {
        documents.reportMissing(file.path(), line);
      }
    }
  }
}
