package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** chrony.conf is read as chronyd reads it. */
class ChronyFilesTest {

  private static final List<String> LINES =
      List.of(
          "server 10.0.0.1 iburst\n",
          "SERVER 10.0.0.1 IBURST minpoll 4\n",
          "pool 10.0.0.1 iburst\n",
          "! comment\n; comment\n# comment\n% comment\n",
          "  driftfile\t/var/lib/chrony/drift  \r\n",
          "\f\u000brtcsync\n",
          "local stratum 10\nallow 10.0.0.0/8\n",
          "makestep 1.0 3\n",
          "maxdistance 1.5\nport 123\n",
          "server 10.0.0.1 # iburst\n",
          "maxchange 1 2 3\nlog tracking\n",
          "cmdport x\n",
          "dumponexit\nkeyfile /etc/k\nleapsectz right/UTC\n",
          "deny all 1.2.3\ncmdallow 2001:db8::/32\nratelimit interval 1 burst 16\n",
          "bindaddress 10.0.0.1\nbindcmdaddress /run/x\nfallbackdrift 16 19\n",
          "initstepslew 10 10.0.0.1\nhwtimestamp *\nmailonchange a@b 0.5\n",
          "peer 10.0.0.2 key 1 offset 0.5 xleave\nstratumweight .5\n",
          "smoothtime 400 0.01 leaponly\n",
          "smoothtime 400\n",
          "authselectmode require\nauthselectmode foo\n",
          "tempcomp /t 30 26.0 0.0 0.000183 0.0\n",
          "tempcomp /t 30 /points\ntempcomp a\n",
          "x".repeat(2047) + "\n",
          "#" + "x".repeat(2046) + "\n",
          "#" + "x".repeat(2045) + "\n");

  @TempDir private Path work;

  @Test
  @RealProgram(value = "chronyd", namespaces = true)
  void chronydTakesTheSameFiles() {
    List<String> texts = Mutations.of(LINES, 250);

    List<Outcome> outcomes = ManyFiles.readAlone(work, texts, "", "chronyd -p -f \"$PWD/$f\"");

    assertThat(
            Verdicts.differences(
                ConfigFormats.chrony(),
                texts,
                outcomes,
                outcome -> outcome.status() == 0,
                AllowedDifferences.CHRONY))
        .isEmpty();
  }
}
