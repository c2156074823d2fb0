package dev.ohpc.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.value.PublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/files.md} lists every file that a tree can hold, and no other. */
class FilesDocumentTest {

  private static final Pattern ROW = Pattern.compile("^\\| `([^`]+/[^`]+)` \\|");
  private static final PublicKey KEY =
      PublicKey.parse(
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g admin");

  @Test
  void everyFileIsInTheDocument() throws IOException {
    Set<String> written = new TreeSet<>(paths(Profile.RECOMMENDED));
    written.addAll(paths(Profile.GUIDE));
    // the guide's own place for these; the image's is in its own row
    written.remove("nodes/NAME/root/.ssh/authorized_keys");
    written.remove("nodes/NAME/etc/ld.so.conf.d/openmpi.conf");

    assertThat(documented()).isEqualTo(written);
  }

  private static Set<String> documented() throws IOException {
    return Files.readAllLines(Path.of("docs/files.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::find)
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> paths(Profile profile) {
    return FileTree.of(withAll(profile)).files().stream()
        .map(file -> kind(file.path()))
        .collect(Collectors.toSet());
  }

  /** Which row of the document a file is in. */
  private static String kind(String path) {
    return path.replaceFirst("^nodes/[^/]+/", "nodes/NAME/")
        .replaceFirst("^runbook/[0-9]{2}-[a-z]+\\.sh$", "runbook/NN-PHASE.sh")
        .replaceFirst("^runbook/lib/.+$", "runbook/lib/FILE");
  }

  /** The example with what makes the files that are not always there. */
  private static ClusterSpec withAll(Profile profile) {
    ClusterSpec example = Examples.load(Examples.RECOMMENDED);
    return ClusterSpec.builder()
        .from(example)
        .profile(profile)
        .network(
            NetworkSpec.builder().from(example.network()).router(example.sms().address()).build())
        .mpi(MpiSpec.builder().stack(MpiSpec.Stack.DISTRIBUTION).build())
        .security(SecuritySpec.builder().addAuthorizedKeys(KEY).build())
        .build();
  }
}
