package dev.ohpc.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.machine.ClusterDirectory;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.MacAddresses;
import dev.ohpc.testkit.OhpcDomain;
import dev.ohpc.testkit.broken.BrokenSpec;
import dev.ohpc.testkit.broken.BrokenSpecs;
import dev.ohpc.testkit.broken.BrokenTree;
import dev.ohpc.testkit.broken.BrokenTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;

/** The examples of {@code docs/testkit.md}, which have to compile and to hold. */
@PropertyDefaults(tries = 10)
class DocumentedProperties {

  static class MyDomain extends DomainContextBase {
    @Provide
    Arbitrary<StringBuilder> builders() {
      return MacAddresses.valid().map(mac -> new StringBuilder(mac.toString()));
    }
  }

  @Property
  void everyNodeHasAName(@ForAll ClusterSpec spec) {
    assertThat(FileTree.of(spec).file("sms/etc/dnsmasq.conf").content())
        .contains(spec.nodes().get(0).name().toString());
  }

  @Property
  @Domain(OhpcDomain.class)
  @Domain(MyDomain.class)
  void myOwn(@ForAll ExportsConfig exports, @ForAll StringBuilder own, @ForAll int number) {
    assertThat(exports).isNotNull();
    assertThat(own.append(number)).hasSizeGreaterThan(17);
  }

  @Property
  void isRendered(@ForAll("racks") ClusterSpec spec, @ForAll("boards") MacAddress mac) {
    assertThat(spec.nodes()).hasSizeBetween(16, 64);
    assertThat(mac.toString()).startsWith("dc:a6:32:");
  }

  @Provide
  Arbitrary<ClusterSpec> racks() {
    return ClusterSpecs.valid().withNodes(16, 64).ofProfile(Profile.RECOMMENDED).withDefaults();
  }

  @Provide
  Arbitrary<MacAddress> boards() {
    return MacAddresses.valid().ofVendor("dc:a6:32");
  }

  @Property
  void theFaultIsShownWhereItIs(@ForAll("brokenSpecs") BrokenSpec broken) {
    assertThat(ClusterSpec.tryLoad(broken.text(), "cluster.yaml").problems())
        .extracting(problem -> problem.path().toString())
        .containsExactly(broken.path());
  }

  @Provide
  Arbitrary<BrokenSpec> brokenSpecs() {
    return BrokenSpecs.all();
  }

  @Property
  void theFaultIsFound(@ForAll("brokenTrees") BrokenTree broken) throws IOException {
    Path directory = Files.createTempDirectory("broken");
    broken.writeTo(directory);
    assertThat(ClusterDirectory.read(directory).check())
        .extracting(Problem::code)
        .containsExactly(broken.code());
    MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  @Provide
  Arbitrary<BrokenTree> brokenTrees() {
    return BrokenTrees.all();
  }
}
