package dev.ohpc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SpecText;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The three forms in which problems are printed, word for word. */
class ProblemsTest {

  private static final Problems DUPLICATE =
      ClusterSpec.tryLoad(
              SpecText.with("dc:a6:32:20:2f:a0", "dc:a6:32:21:55:72")
                  .replace("address: 192.168.1.11", "adress: 192.168.1.11"),
              "cluster.yaml")
          .problems();

  private static final Problems MISSPELT =
      ClusterSpec.tryLoad(SpecText.with("lease-time", "leese-time"), "cluster.yaml").problems();

  private static final Problems TWICE =
      ClusterSpec.tryLoad(SpecText.with("dc:a6:32:20:2f:a0", "dc:a6:32:21:55:72"), "cluster.yaml")
          .problems();

  @Test
  void textShowsTheLineTheMarkAndTheOtherPlace() {
    assertThat(TWICE.toText())
        .isEqualTo(
            """
            error[duplicate-mac]: the MAC address `dc:a6:32:21:55:72` is given to node[1,3]
              --> cluster.yaml:19:31  (nodes[1].macs[1])
               |
            19 |     macs: [dc:a6:32:20:44:6d, dc:a6:32:21:55:72]
               |                               ^^^^^^^^^^^^^^^^^
              ::: cluster.yaml:16:10  (nodes[0].mac)
               |
            16 |     mac: dc:a6:32:21:55:72
               |          ----------------- first given here
               = help: give each node its own MAC address

            """);
  }

  @Test
  void aMisspeltKeyIsOneProblemAndDoesNotHideOthers() {
    assertThat(DUPLICATE).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_KEY);
  }

  @Test
  void aLineHasPlaceSeverityCodeMessageAndHint() {
    assertThat(MISSPELT.toLines())
        .isEqualTo(
            "cluster.yaml:9:3: error[unknown-key]: unknown key `leese-time` in `network`;"
                + " did you mean `lease-time`?\n");
  }

  @Test
  void jsonHasAllThatIsKnown() {
    assertThat(TWICE.toJson())
        .isEqualTo(
            """
            [
              {
                "severity": "error",
                "code": "duplicate-mac",
                "path": "nodes[1].macs[1]",
                "message": "the MAC address `dc:a6:32:21:55:72` is given to node[1,3]",
                "hint": "give each node its own MAC address",
                "span": {"source": "cluster.yaml", "line": 19, "column": 31, "endLine": 19, "endColumn": 48},
                "related": [
                  {
                    "label": "first given here",
                    "path": "nodes[0].mac",
                    "span": {"source": "cluster.yaml", "line": 16, "column": 10, "endLine": 16, "endColumn": 27}
                  }
                ],
                "attributes": {
                  "value": "dc:a6:32:21:55:72"
                }
              }
            ]
            """);
    assertThat(Problems.NONE.toJson()).isEqualTo("[]\n");
  }

  @Test
  void withoutATextThereAreStillPaths() {
    ClusterSpec spec = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "x");
    ClusterSpec empty = ClusterSpec.builder().from(spec).nodes(Collections.emptyList()).build();

    assertThat(empty.check().toLines())
        .isEqualTo(
            "nodes: error[no-nodes]: the cluster has no node; list at least one under `nodes`\n");
    assertThat(empty.check().toText())
        .isEqualTo(
            """
            error[no-nodes]: the cluster has no node
             --> nodes
              = help: list at least one under `nodes`

            """);
  }

  @Test
  void longLinesAreCutAroundTheMark() {
    String text =
        SpecText.with("rocky-pi", "\"" + "x".repeat(500) + " Rocky\" # " + "y".repeat(500));

    assertThat(ClusterSpec.tryLoad(text, "x").problems().toText().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(200));
  }

  @Test
  void aThousandProblemsAreCounted() {
    StringBuilder text = new StringBuilder(SpecText.GUIDE_CLUSTER);
    for (int i = 0; i < 1000; i++) {
      text.append("unknown").append(i).append(": 1\n");
    }
    Problems problems = ClusterSpec.tryLoad(text.toString(), "x").problems();

    assertThat(problems.all()).hasSize(1000);
    assertThat(problems.toText()).endsWith("… and 950 more problems\n");
  }

  @Test
  void aMarkIsAsLongAsItsTextAlsoBeyondTheBasicPlane() {
    String text = SpecText.with("rocky-pi", "\"𝒳é\"");

    assertThat(ClusterSpec.tryLoad(text, "x").problems().toText())
        .contains("1 | cluster: \"𝒳é\"\n  |          ^^^^\n");
  }
}
