package dev.ohpc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.StorageSpec;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.ImageConfigs;
import dev.ohpc.model.config.NodeConfigs;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.UnixPath;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class FileTreeTest {

  private static final ClusterSpec SPEC = Examples.load(Examples.RECOMMENDED);

  @Test
  void everyConfigurationReachesAFile() {
    ClusterConfigs configs = SPEC.configs();
    FileTree tree = FileTree.of(SPEC);

    assertThat(count(tree, "sms/")).isEqualTo(present(SmsConfigs.class, configs.sms()));
    assertThat(count(tree, "image/")).isEqualTo(present(ImageConfigs.class, configs.image()));
    assertThat(count(tree, "nodes/node1/"))
        .isEqualTo(present(NodeConfigs.class, configs.nodes().get(0)) - 1); // its name
    assertThat(count(tree, "tftp/") + count(tree, "eeprom/"))
        .isEqualTo(present(BootConfigs.class, configs.boot()));
    assertThat(count(tree, "jobs/")).isEqualTo(2); // a script, and its program
  }

  @Test
  void theSameSpecGivesTheSameBytesWhateverTheLocaleAndTheZone() {
    String expected = text(FileTree.of(SPEC));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));

      assertThat(text(FileTree.of(Examples.load(Examples.RECOMMENDED)))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aSpecWithErrorsIsNotRendered() {
    ClusterSpec empty = ClusterSpec.builder().from(SPEC).nodes(Collections.emptyList()).build();

    assertThatThrownBy(() -> FileTree.of(empty))
        .isInstanceOfSatisfying(
            InvalidSpecException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.NO_NODES));
  }

  @Test
  void aValueThatAFormatCannotCarryIsAProblemAndNotOutput() {
    KernelParameter argument = KernelParameter.parse("x=" + "y".repeat(198));
    ClusterSpec spec =
        ClusterSpec.builder()
            .from(SPEC)
            .firmware(
                FirmwareSpec.builder()
                    .addAllKernelArguments(Collections.nCopies(11, argument))
                    .build())
            .build();

    assertThatThrownBy(() -> FileTree.of(spec))
        .isInstanceOfSatisfying(
            InvalidSpecException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo(ProblemCode.NOT_REPRESENTABLE);
                          assertThat(problem.path()).hasToString("firmware.kernel-arguments");
                          assertThat(problem.message())
                              .startsWith("the kernel command line would have 23");
                        }));
  }

  @Test
  void aFileKnowsItsPlaceOwnerModeAndUnits() {
    RenderedFile exports = FileTree.of(SPEC).file("sms/etc/exports");
    RenderedFile hosts = FileTree.of(SPEC).file("nodes/node2/etc/hosts");
    RenderedFile keyfile =
        FileTree.of(SPEC)
            .file("sms/etc/NetworkManager/system-connections/Cluster-LAN.nmconnection");

    assertThat(exports.target()).contains("/etc/exports");
    assertThat(exports.reload()).containsExactly("nfs-server.service");
    assertThat(exports.owner()).hasToString("root:root");
    assertThat(hosts.target()).contains("/srv/nfs/node2/etc/hosts");
    assertThat(keyfile.mode()).hasToString("0600");
    assertThat(FileTree.of(SPEC).file("eeprom/boot.conf").target()).isEmpty();
  }

  @Test
  void noSecretIsInAnyText() {
    FileTree tree = FileTree.of(SPEC);

    assertThat(tree.secrets())
        .extracting(Secret::target)
        .containsExactly(
            "/etc/munge/munge.key", "/srv/nfs/image/etc/munge/munge.key", "/root/.ssh/id_ed25519");
    assertThat(tree.files()).noneMatch(file -> file.path().endsWith("munge.key"));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> FileTree.of(SPEC).file("sms/etc/passwd"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the tree has no file sms/etc/passwd");
  }

  @Test
  void directoriesOfTheSpecMoveTheTargets() {
    ClusterSpec spec =
        ClusterSpec.builder()
            .from(SPEC)
            .storage(StorageSpec.builder().nfsDirectory(UnixPath.parse("/export/roots")).build())
            .build();
    FileTree tree = FileTree.of(spec);

    assertThat(tree.file("image/etc/fstab").target()).contains("/export/roots/image/etc/fstab");
    assertThat(tree.file("sms/etc/exports").content())
        .contains("/export/roots/node1 192.168.1.11(");
    assertThat(tree.file("sms/etc/dnsmasq.conf").content())
        .contains("\"nfs4:192.168.1.1:/export/roots/node1:rw\"");
  }

  private static String text(FileTree tree) {
    StringBuilder text = new StringBuilder(tree.manifest());
    tree.files().forEach(file -> text.append(file.path()).append('\n').append(file.content()));
    return text.toString();
  }

  private static long count(FileTree tree, String prefix) {
    return tree.files().stream().filter(file -> file.path().startsWith(prefix)).count();
  }

  /** How many attributes of a set of configurations are there. */
  private static long present(Class<?> type, Object configs) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .map(method -> value(method, configs))
        .filter(value -> !value.equals(Optional.empty()))
        .count();
  }

  private static Object value(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
