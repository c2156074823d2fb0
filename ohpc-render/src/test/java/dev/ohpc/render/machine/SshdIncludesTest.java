package dev.ohpc.render.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.Examples;
import dev.ohpc.render.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sshd takes the first value, and what it includes stands where the line stands. */
class SshdIncludesTest {

  private static final String YES = "PermitRootLogin yes\nPasswordAuthentication yes\n";
  private static final String INCLUDE = "Include /etc/ssh/sshd_config.d/*.conf\n";

  private Path tree;

  @BeforeEach
  void makeTree() throws IOException {
    tree = Jimfs.newFileSystem(Configuration.unix()).getPath("/tree");
    FileTree.of(Examples.load(Examples.RECOMMENDED)).writeTo(tree);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(tree.resolve("image/etc/ssh").resolve(name), text);
  }

  private List<String> found(ProblemCode code) throws IOException {
    return ClusterDirectory.read(tree).check().withCode(code).stream()
        .map(problem -> problem.span().orElseThrow().toString())
        .toList();
  }

  @Test
  void whatStandsBeforeTheIncludeWins() throws IOException {
    write("sshd_config", YES + INCLUDE);

    assertThat(found(ProblemCode.ROOT_LOGIN_BY_PASSWORD))
        .containsExactly("/tree/image/etc/ssh/sshd_config:1:1");
    assertThat(found(ProblemCode.SSHD_SETTING_SHADOWED))
        .singleElement()
        .asString()
        .startsWith("/tree/image/etc/ssh/sshd_config.d/00-ohpc.conf:");
  }

  @Test
  void whatStandsBehindTheIncludeLoses() throws IOException {
    write("sshd_config", INCLUDE + YES);

    assertThat(ClusterDirectory.read(tree).check())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.SSHD_SETTING_SHADOWED);
    assertThat(found(ProblemCode.SSHD_SETTING_SHADOWED))
        .containsExactly("/tree/image/etc/ssh/sshd_config:2:1");
  }

  /** As {@code sshd -T} of OpenSSH 9.2 has it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Include sshd_config.d/*.conf                                  | no
          include "/etc/ssh/sshd_config.d/00-ohpc.conf"                 | no
          Include /etc/ssh/none.conf /etc/ssh/sshd_config.d/0*          | no
          Include /etc/ssh/sshd_config.[a-e]/*.con?                     | no
          Include /etc/ssh/none.conf                                    | yes
          Include '/etc/ssh/sshd_config.d/{00-ohpc,x}.conf'             | yes
          Include /etc/ssh/sshd_config.d/*.bak                          | yes
          """)
  void aPatternIsOneOfGlob(String include, String permitted) throws IOException {
    write("sshd_config", include + "\n" + YES);

    assertThat(found(ProblemCode.ROOT_LOGIN_BY_PASSWORD)).hasSize(permitted.equals("yes") ? 1 : 0);
  }

  @Test
  void anIncludeInABlockHoldsOnItsConditionAlone() throws IOException {
    write("sshd_config.d/00-ohpc.conf", "Match User x\n");
    write("sshd_config", INCLUDE + YES + "Match User y\nInclude more.conf\n");
    write("more.conf", "PermitRootLogin no\n");

    assertThat(found(ProblemCode.ROOT_LOGIN_BY_PASSWORD))
        .containsExactly("/tree/image/etc/ssh/sshd_config:2:1");
    assertThat(found(ProblemCode.SSHD_SETTING_SHADOWED)).isEmpty();
  }
}
