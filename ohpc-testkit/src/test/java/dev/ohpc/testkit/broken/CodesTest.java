package dev.ohpc.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.machine.ClusterDirectory;
import dev.ohpc.testkit.ClusterSpecs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of problem has a fault; those that neither text has are raised here. */
class CodesTest {

  private final Set<ProblemCode> raised = EnumSet.noneOf(ProblemCode.class);

  @Test
  void everyKindHasAFault() throws IOException {
    raised.addAll(BrokenSpecs.codes());
    raised.addAll(BrokenTrees.codes());
    ofBytesThatAreNoText();
    ofTwoKindsOfBoardsWithOneName();
    ofAnImport();
    ofFilesOfWarewulf();

    assertThat(raised).containsExactlyInAnyOrder(ProblemCode.values());
  }

  /** A text cannot be none. */
  private void ofBytesThatAreNoText() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path file = Files.write(memory.getPath("/spec.yaml"), new byte[] {(byte) 0xff});
      add(ClusterSpec.tryLoad(file).problems(), ProblemCode.NOT_TEXT);
    }
  }

  /** YAML has one mapping of names to hardware, so that only code can do it. */
  private void ofTwoKindsOfBoardsWithOneName() {
    ClusterSpec sound = ClusterSpecs.plain(2);
    HardwareProfile other =
        HardwareProfile.builder().from(HardwareProfile.RASPBERRY_PI_4B).sockets(2).build();
    NodeSpec second = NodeSpec.builder().from(sound.nodes().get(1)).hardware(other).build();
    ClusterSpec spec =
        ClusterSpec.builder().from(sound).nodes(List.of(sound.nodes().get(0), second)).build();
    add(spec.check(), ProblemCode.HARDWARE_NAMED_TWICE);
  }

  /** A spec can carry all that a spec gives; what others wrote it may not. */
  private void ofAnImport() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path tree = memory.getPath("/tree");
      FileTree.of(ClusterSpecs.plain(2)).writeTo(tree);
      Files.writeString(tree.resolve("sms/etc/exports"), "/data 10.0.0.0/15(ro)\n");
      add(ClusterDirectory.read(tree).toSpec().problems(), ProblemCode.NOT_CARRIED);
    }
  }

  /** Warewulf's files are two, and do not say all that a spec needs. */
  private void ofFilesOfWarewulf() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path directory = Files.createDirectories(memory.getPath("/etc/warewulf"));
      Files.writeString(
          directory.resolve("warewulf.conf"), "ipaddr: 10.0.0.1\nnetmask: 255.255.255.0\n");
      Path nodes =
          Files.writeString(
              directory.resolve("nodes.conf"),
              """
              nodeprofiles: {}
              nodes:
                n1:
                  network devices:
                    default: {hwaddr: "02:00:00:00:00:01", ipaddr: 10.0.0.11}
              """);
      add(ClusterSpec.tryLoad(nodes).problems(), ProblemCode.ASSUMED);
    }
  }

  private void add(Iterable<Problem> problems, ProblemCode code) {
    assertThat(problems).extracting(Problem::code).contains(code);
    raised.add(code);
  }
}
