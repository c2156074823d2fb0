package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.value.HostList;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What the report of a failed property shows: the plainest value, as people write it. */
class ReportsTest {

  static class Failing {
    @Property(seed = "1", shrinking = ShrinkingMode.FULL)
    void ofClusters(@ForAll ClusterSpec spec) {
      assertThat(spec.nodes()).hasSizeLessThan(3);
    }

    @Property(seed = "1", shrinking = ShrinkingMode.FULL)
    void ofHostLists(@ForAll HostList list) {
      assertThat(list.size()).isLessThan(4);
    }

    @Property(seed = "1", shrinking = ShrinkingMode.FULL)
    void ofExports(@ForAll ExportsConfig exports) {
      assertThat(exports.entries()).isEmpty();
    }
  }

  @Test
  void aClusterIsShownAsItsYaml() {
    assertThat(report("ofClusters", ClusterSpec.class))
        .contains(
            """
            - names: "node[1-3]"
                    addresses: "10.0.0.[11-13]"
            """);
  }

  @Test
  void aHostListIsShownFolded() {
    assertThat(report("ofHostLists", HostList.class)).contains(": node[1-4]\n");
  }

  @Test
  void aConfigurationIsShownAsItsFile() {
    assertThat(report("ofExports", ExportsConfig.class)).contains(": /a h\n");
  }

  private static String report(String property, Class<?> type) {
    return EngineTestKit.engine("jqwik")
        .selectors(selectMethod(Failing.class, property, type))
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.database", "target/jqwik-database-of-failures")
        .execute()
        .testEvents()
        .reportingEntryPublished()
        .stream()
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .flatMap(entry -> entry.getKeyValuePairs().values().stream())
        .collect(Collectors.joining());
  }
}
