package dev.ohpc.render.machine;

import com.google.common.base.Splitter;
import dev.ohpc.model.check.files.Glob;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.text.SshArguments;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sshd_config with the files that it includes, each at its place (sshd_config(5); OpenSSH 9.2,
 * measured).
 *
 * <p>A pattern is one of glob(7), of {@code /etc/ssh} where it does not begin with a slash, and may
 * stand for no file. What an included file says of all connections holds for all where the line
 * stands before the first {@code Match}; a line in such a block is left as it is. A file that is
 * included again changes nothing, for the first value wins.
 */
final class SshdIncludes {

  private static final String DIRECTORY = "/etc/ssh/";
  private static final Splitter SLASHES = Splitter.on('/').omitEmptyStrings();

  private final MachineRoot root;
  private final Documents documents;
  private final Set<String> seen = new HashSet<>();
  private final List<Stanza<Setting>> stanzas = new ArrayList<>();
  private final List<SshBlock> blocks = new ArrayList<>();

  SshdIncludes(MachineRoot root, Documents documents) {
    this.root = root;
    this.documents = documents;
  }

  /** The settings of a file and of those that it includes. */
  SshdConfig expand(SshdConfig main, String path) throws IOException {
    seen.add(path);
    add(main);
    return SshdConfig.builder().addAllStanzas(stanzas).addAllBlocks(blocks).build();
  }

  private void add(SshdConfig config) throws IOException {
    for (Stanza<Setting> stanza : config.stanzas()) {
      for (Setting setting : stanza.entries()) {
        stanzas.add(Stanza.of(setting));
        if (setting.key().equalsIgnoreCase("Include")) {
          include(setting);
        }
      }
    }
    blocks.addAll(config.blocks());
  }

  private void include(Setting line) throws IOException {
    List<String> patterns =
        SshArguments.of(line.value()).map(SshArguments::words).orElse(List.of());
    for (String pattern : patterns) {
      for (String file : files(pattern.startsWith("/") ? pattern : DIRECTORY + pattern)) {
        if (seen.add(file)) {
          Optional<SshdConfig> included = documents.config(root, file, ConfigFormats.sshd());
          if (included.isPresent()) {
            add(included.get());
          }
        }
      }
    }
  }

  /** What a pattern stands for, directory by directory, in the order of the names. */
  private List<String> files(String pattern) throws IOException {
    List<String> found = List.of("");
    for (String name : SLASHES.split(pattern)) {
      List<String> below = new ArrayList<>();
      for (String directory : found) {
        below.addAll(named(directory, name));
      }
      found = below;
    }
    return found;
  }

  private List<String> named(String directory, String pattern) throws IOException {
    if (pattern.chars().noneMatch(c -> "*?[".indexOf(c) >= 0)) {
      return List.of(directory + "/" + pattern);
    }
    return root.list(directory).stream()
        .filter(path -> isNamed(MachineRoot.nameOf(path), pattern))
        .toList();
  }

  private static boolean isNamed(String name, String pattern) {
    return name.startsWith(".") == pattern.startsWith(".") && Glob.matches(pattern, name);
  }
}
