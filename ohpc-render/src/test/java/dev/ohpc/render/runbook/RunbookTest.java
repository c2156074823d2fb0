package dev.ohpc.render.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.value.PublicKey;
import dev.ohpc.model.value.Word;
import dev.ohpc.render.Examples;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import dev.ohpc.render.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunbookTest {

  private static final PublicKey KEY =
      PublicKey.parse(
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g admin");

  /** Every section of the walk-through that has commands in it. */
  private static final List<String> SECTIONS =
      List.of(
          "Variables",
          "1.1",
          "1.2",
          "3",
          "4.1",
          "4.2",
          "5.1",
          "5.2",
          "5.3",
          "5.4",
          "6.1",
          "6.2",
          "6.3",
          "6.4",
          "6.5",
          "7.1",
          "7.2",
          "7.3",
          "8.1",
          "8.2",
          "8.3",
          "9.1",
          "9.2",
          "10.1",
          "10.2",
          "10.3",
          "10.4",
          "11.1",
          "11.2",
          "12.1",
          "12.2",
          "12.3");

  @ParameterizedTest
  @EnumSource(Profile.class)
  void itHasTheTwelvePartsAndEverySectionOfTheGuide(Profile profile) {
    Runbook runbook = Runbook.of(example(profile));

    assertThat(runbook.phases())
        .extracting(Phase::number, Phase::id)
        .extracting(Object::toString)
        .containsExactly(
            "(1, \"variables\")",
            "(2, \"system\")",
            "(3, \"network\")",
            "(4, \"nfs\")",
            "(5, \"dnsmasq\")",
            "(6, \"image\")",
            "(7, \"openhpc\")",
            "(8, \"slurm\")",
            "(9, \"nodes\")",
            "(10, \"ssh\")",
            "(11, \"openmpi\")",
            "(12, \"validation\")");
    assertThat(runbook.steps().stream().flatMap(step -> step.sections().stream()).toList())
        .containsAll(SECTIONS);
    assertThat(runbook.steps()).noneMatch(step -> step.sections().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void eachStepHasAnIdOfItsOwnAndNeedsOnlyWhatComesBeforeIt(ClusterSpec spec) {
    Set<String> before = new HashSet<>();
    for (Step step : Runbook.of(spec).steps()) {
      assertThat(before).as(step.id()).containsAll(step.needs()).doesNotContain(step.id());
      before.add(step.id());
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void eachStepDoesSomethingOrWaitsForSomething(ClusterSpec spec) {
    assertThat(Runbook.of(spec).steps())
        .allMatch(
            step ->
                !step.commands().isEmpty() || !step.verify().isEmpty() || step.pause().isPresent());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void everyRenderedFileIsPutInItsPlaceOnceWithItsMode(ClusterSpec spec) {
    Map<String, List<String>> placed = placed(spec);
    Map<String, List<String>> expected = new TreeMap<>();
    for (RenderedFile file : FileTree.of(spec).files()) {
      if (file.target().isPresent() && !isMadeByTheGuidesCommands(spec, file.path())) {
        expected.put(file.path(), List.of(file.target().get() + " " + file.mode()));
      }
    }

    placed.keySet().removeIf(path -> isMadeByTheGuidesCommands(spec, path));
    assertThat(placed).isEqualTo(expected);
  }

  /** What the walk-through does by a command of its own instead of an editor. */
  private static boolean isMadeByTheGuidesCommands(ClusterSpec spec, String path) {
    return spec.profile() == Profile.GUIDE
        && path.matches(
            "sms/etc/(hostname|selinux/config|NetworkManager/.*)"
                + "|nodes/[^/]+/etc/(hostname|hosts|slurm/cgroup.conf)");
  }

  /** Of each file in the tree the places and modes that it is installed to; all nodes' too. */
  private static Map<String, List<String>> placed(ClusterSpec spec) {
    Map<String, List<String>> placed = new TreeMap<>();
    Runbook runbook = Runbook.of(spec);
    for (Step step : runbook.steps()) {
      List<Runbook.Node> nodes =
          step.place().isPerNode() ? runbook.nodes() : runbook.nodes().subList(0, 1);
      for (Runbook.Node node : nodes) {
        step.commands().stream()
            .map(command -> words(command, node))
            .filter(words -> words.get(0).equals("install"))
            // Open MPI's directory goes from the image's file to nodes that have been copied before
            .filter(words -> !step.id().equals("node-openmpi"))
            .forEach(
                words ->
                    placed
                        .computeIfAbsent(words.get(10).substring(1), path -> new ArrayList<>())
                        .add(words.get(11) + " " + words.get(8)));
      }
    }
    return placed;
  }

  private static List<String> words(Command command, Runbook.Node node) {
    Function<Variable, String> variables =
        variable ->
            switch (variable) {
              case TREE -> "";
              case NODE -> node.name();
              case ADDRESS -> node.address();
            };
    return command.words().stream().map(word -> word.resolve(variables)).toList();
  }

  /** So that a run after another rendering makes it read what is new. */
  @ParameterizedTest
  @MethodSource("recommended")
  void whatAServiceReadsIsPutInItsPlaceByTheStepThatRestartsIt(ClusterSpec spec) {
    List<Step> steps = Runbook.of(spec).steps();
    for (RenderedFile file : FileTree.of(spec).files()) {
      for (String unit : file.reload()) {
        String restart =
            unit.equals("NetworkManager.service")
                ? "nmcli connection reload"
                : "systemctl restart " + unit;
        assertThat(steps)
            .as(file.path())
            .filteredOn(step -> lines(step).anyMatch(line -> line.contains("/" + file.path())))
            .singleElement()
            .matches(step -> lines(step).anyMatch(restart::equals), restart);
      }
    }
  }

  static Stream<ClusterSpec> recommended() {
    return specs().filter(spec -> spec.profile() == Profile.RECOMMENDED);
  }

  private static Stream<String> lines(Step step) {
    return step.commands().stream()
        .map(
            command ->
                command.words().stream().map(Argument::toString).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void everySecretOfTheManifestIsMadeByOneStep(ClusterSpec spec) {
    List<String> made =
        Runbook.of(spec).steps().stream().flatMap(step -> step.secrets().stream()).toList();
    boolean hasKeys = !spec.security().authorizedKeys().isEmpty();

    assertThat(made).doesNotHaveDuplicates();
    assertThat(made)
        .containsAll(
            FileTree.of(spec).secrets().stream()
                .map(Secret::target)
                .filter(target -> !hasKeys || !target.startsWith("/root/.ssh"))
                .toList());
  }

  @Test
  void theStepsAreAsManyForThreeNodesAsForAThousand() {
    ClusterSpec small = example(Profile.RECOMMENDED);
    ClusterSpec large =
        ClusterSpec.load(
            """
            cluster: rocky-pi
            sms: {name: sms, address: 10.0.0.1, interface: end0}
            network: {subnet: 10.0.0.0/16}
            nodes:
              - names: node[1-1000]
                addresses: 10.0.[4-13].[1-100]
                macs: MACS
            """
                .replace("MACS", macs(1000)),
            "large");

    assertThat(ids(Runbook.of(large))).containsAll(ids(Runbook.of(small)));
    assertThat(Runbook.of(large).steps()).hasSizeLessThan(Runbook.of(small).steps().size() + 2);
    assertThat(Runbook.of(large).nodes()).hasSize(1000);
  }

  private static String macs(int count) {
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> "02:00:00:00:" + hex(i >> 8) + ":" + hex(i & 0xff))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String hex(int octet) {
    return (octet < 16 ? "0" : "") + Integer.toHexString(octet);
  }

  private static Set<String> ids(Runbook runbook) {
    return runbook.steps().stream().map(Step::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theGuideProfileHasTheGuidesCommands() {
    List<String> lines =
        Runbook.of(example(Profile.GUIDE)).steps().stream().flatMap(RunbookTest::lines).toList();

    assertThat(lines)
        .contains(
            "rootfs-expand",
            "hostnamectl set-hostname sms",
            "nmcli con add type ethernet con-name Cluster-LAN ifname end0 ip4 192.168.1.1/24",
            "setenforce 0",
            "sed -i s/^SELINUX=.*/SELINUX=disabled/g /etc/selinux/config",
            "exportfs -arv",
            "mount -t nfs 192.168.1.1:/srv/nfs/rpi4 /mnt/test_nfs",
            "tftp 192.168.1.1 -c get test.txt",
            "mount /dev/mapper/loop0p3 /mnt/tmp_root",
            "kpartx -d rocky.img",
            "dd if=/dev/urandom bs=1 count=1024",
            "chroot /srv/nfs/rpi4 chmod 400 /etc/munge/munge.key",
            "rsync -xa /srv/nfs/rpi4/ /srv/nfs/${NODE}",
            "srun -N3 -l hostname",
            "srun --mpi=pmi2 -N3 -n12 /root/pi_mpi");
  }

  @Test
  void nobodyIsAskedForAKeyOfTheServerWhenTheSpecNamesKeys() {
    ClusterSpec spec = withAll(Profile.RECOMMENDED);

    assertThat(ids(Runbook.of(spec))).contains("host-keys").doesNotContain("ssh-key");
  }

  @Test
  void aSpecWithErrorsHasNoRunbook() {
    ClusterSpec example = example(Profile.RECOMMENDED);
    ClusterSpec broken =
        ClusterSpec.builder()
            .from(example)
            .nodes(List.of(example.nodes().get(0), example.nodes().get(0)))
            .build();

    assertThatThrownBy(() -> Runbook.of(broken)).isInstanceOf(InvalidSpecException.class);
  }

  @Test
  void aStepThatDoesSomethingElseHasAnotherFingerprint() {
    Step step = Runbook.of(example(Profile.RECOMMENDED)).step("dnsmasq-packages");
    Step other = new StepDraft(step.id(), step.title(), step.place()).run("dnf", "install").build();

    assertThat(step.fingerprint())
        .matches("[0-9a-f]{16}")
        .isEqualTo(Runbook.of(example(Profile.RECOMMENDED)).step("dnsmasq-packages").fingerprint())
        .isNotEqualTo(other.fingerprint());
  }

  @Test
  void whatNoArgumentCanHoldIsRefused() {
    assertThatThrownBy(() -> Argument.of("a\0b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(Command::of).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StepDraft("a b", "", Place.SERVER).build())
        .hasMessage("`a b` cannot be the id of a step");
  }

  static Stream<ClusterSpec> specs() {
    return Stream.of(
        example(Profile.RECOMMENDED),
        example(Profile.GUIDE),
        withAll(Profile.RECOMMENDED),
        withAll(Profile.GUIDE),
        withOtherModules());
  }

  /** With an MPI of which nobody here knows the packages. */
  private static ClusterSpec withOtherModules() {
    return ClusterSpec.builder()
        .from(example(Profile.RECOMMENDED))
        .mpi(MpiSpec.builder().modules(List.of(Word.parse("gnu14"), Word.parse("mpich"))).build())
        .build();
  }

  private static ClusterSpec example(Profile profile) {
    return Examples.load(profile == Profile.GUIDE ? Examples.GUIDE : Examples.RECOMMENDED);
  }

  /** With what makes the files and steps that are not always there. */
  private static ClusterSpec withAll(Profile profile) {
    ClusterSpec example = Examples.load(Examples.RECOMMENDED);
    return ClusterSpec.builder()
        .from(example)
        .profile(profile)
        .network(
            NetworkSpec.builder().from(example.network()).router(example.sms().address()).build())
        .mpi(MpiSpec.builder().stack(MpiSpec.Stack.DISTRIBUTION).build())
        .security(
            SecuritySpec.builder()
                .addAuthorizedKeys(KEY)
                .selinux(SecuritySpec.Selinux.DISABLED)
                .firewall(false)
                .build())
        .build();
  }
}
