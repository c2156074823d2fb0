package dev.ohpc.model;

import static java.util.Objects.requireNonNull;

import dev.ohpc.model.check.Checks;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.derive.Derivation;
import dev.ohpc.model.load.SpecReader;
import dev.ohpc.model.load.SpecWriter;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.spi.ClusterRenderer;
import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.ClusterName;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.immutables.value.Value;

/**
 * A whole cluster: the server, its network, and the nodes that boot from it.
 *
 * <pre>{@code
 * ClusterSpec spec = ClusterSpec.load(Path.of("cluster.yaml"));
 * spec.render(Path.of("out"));
 * }</pre>
 *
 * <p>A spec is immutable, and knows nothing of the file that it came from.
 */
@Value.Immutable
@ValueStyle
public abstract class ClusterSpec {

  ClusterSpec() {}

  /** Whose choices fill in what the spec leaves open; {@link Profile#RECOMMENDED} unless given. */
  @Value.Default
  public Profile profile() {
    return Profile.RECOMMENDED;
  }

  /** The cluster's name, slurm.conf(5)'s ClusterName. */
  public abstract ClusterName cluster();

  /** The management server. */
  public abstract SmsSpec sms();

  /** The cluster's network. */
  public abstract NetworkSpec network();

  /** Where the time comes from. */
  @Value.Default
  public TimeSpec time() {
    return TimeSpec.builder().build();
  }

  /** The diskless nodes. */
  public abstract List<NodeSpec> nodes();

  /** Slurm. */
  @Value.Default
  public SlurmSpec slurm() {
    return SlurmSpec.builder().build();
  }

  /** MPI. */
  @Value.Default
  public MpiSpec mpi() {
    return MpiSpec.builder().build();
  }

  /** Security. */
  @Value.Default
  public SecuritySpec security() {
    return SecuritySpec.builder().build();
  }

  /** Storage. */
  @Value.Default
  public StorageSpec storage() {
    return StorageSpec.builder().build();
  }

  /** The boards' firmware. */
  @Value.Default
  public FirmwareSpec firmware() {
    return FirmwareSpec.builder().build();
  }

  /** dnsmasq. */
  @Value.Default
  public DnsmasqSpec dnsmasq() {
    return DnsmasqSpec.builder().build();
  }

  /** Starts a spec. */
  public static ClusterSpecBuilder builder() {
    return new ClusterSpecBuilder();
  }

  /**
   * Reads a spec file: YAML as {@code docs/spec.md} describes it, an OpenHPC {@code input.local},
   * or a {@code nodes.conf} of Warewulf 4, which is read with the {@code warewulf.conf} beside it.
   *
   * @throws InvalidSpecException with all problems, if one is an error
   * @throws IOException if the file cannot be read
   */
  public static ClusterSpec load(Path file) throws IOException {
    return SpecReader.read(file).orThrow();
  }

  /**
   * Reads a spec from text.
   *
   * @param sourceName what problems call the text
   * @throws InvalidSpecException with all problems, if one is an error
   */
  public static ClusterSpec load(String text, String sourceName) {
    return tryLoad(text, sourceName).orThrow();
  }

  /**
   * Reads a spec from a reader, which is left open.
   *
   * @param sourceName what problems call the text
   * @throws InvalidSpecException with all problems, if one is an error
   * @throws IOException if reading fails
   */
  public static ClusterSpec load(Reader reader, String sourceName) throws IOException {
    return SpecReader.read(reader, sourceName).orThrow();
  }

  /**
   * Reads a spec file and keeps the problems, so that warnings are seen too, each with its place.
   *
   * @throws IOException if the file cannot be read
   */
  public static LoadResult tryLoad(Path file) throws IOException {
    return SpecReader.read(file);
  }

  /**
   * Reads a spec from text and keeps the problems.
   *
   * @param sourceName what problems call the text
   */
  public static LoadResult tryLoad(String text, String sourceName) {
    return SpecReader.read(Source.of(sourceName, text));
  }

  /** The JSON schema of spec files (draft 2020-12), with which editors complete and check them. */
  public static String jsonSchema() {
    // asked for by this class itself: a module gives its resources to its own code only
    try (InputStream schema = ClusterSpec.class.getResourceAsStream("cluster-spec.schema.json")) {
      return new String(requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with this spec, and what would work badly in the files that it gives. {@link
   * #tryLoad} gives the same with the place of each problem in the text.
   */
  @Value.Lazy
  public Problems check() {
    return Checks.of(this);
  }

  /** The typed configurations of this cluster, one a file; derived once and kept. */
  @Value.Lazy
  public ClusterConfigs configs() {
    return Derivation.of(this);
  }

  /**
   * This spec as a file: YAML that loads as an equal spec. Nodes that follow each other are folded.
   */
  public final String toYaml() {
    return SpecWriter.write(this);
  }

  /**
   * Writes all files of this cluster below a directory: all or none, and nothing if all is there.
   * Files that an earlier call wrote and that are no longer part of the cluster go; files that this
   * library did not write stay, and are an error where they stand in the way.
   *
   * @throws InvalidSpecException if the spec has errors
   * @throws IOException if the directory cannot be written, or another process is writing there:
   *     what was there before is there again; if putting it back fails too, that is a suppressed
   *     exception, there is no manifest, and the next call finishes the tree, as it does after a
   *     process was killed
   * @throws IllegalStateException if the module {@code ohpc-render} is not on the path
   */
  public final RenderReport render(Path directory) throws IOException {
    return renderer().render(this, directory);
  }

  /**
   * Says what {@link #render} would change in a directory, in text and in meaning; writes nothing.
   * A directory with {@code etc} in it is taken for {@code /} of a management server, on which the
   * files are compared with those in their places.
   *
   * @throws InvalidSpecException if the spec has errors
   * @throws IOException if the directory is not there or cannot be read
   * @throws IllegalStateException if the module {@code ohpc-render} is not on the path
   */
  public final ClusterPlan plan(Path directory) throws IOException {
    return renderer().plan(this, directory);
  }

  private static ClusterRenderer renderer() {
    return ServiceLoader.load(ClusterRenderer.class, ClusterRenderer.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no renderer was found: add the dependency dev.ohpc:ohpc-render"));
  }
}
