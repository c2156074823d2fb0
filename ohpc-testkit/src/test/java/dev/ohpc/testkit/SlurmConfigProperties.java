package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.render.machine.ClusterDirectory;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A generated slurm.conf is one that Slurm takes. */
class SlurmConfigProperties {

  @Provide
  Arbitrary<SlurmSeries> series() {
    return Arbitraries.of(SlurmSeries.targets());
  }

  @Property(tries = 100)
  void hasNoErrors(@ForAll SlurmConfig config, @ForAll("series") SlurmSeries series)
      throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path etc = Files.createDirectories(memory.getPath("/sms/etc/slurm"));
      Files.writeString(etc.resolve("slurm.conf"), ConfigFormats.slurm().format(config));
      Problems problems = ClusterDirectory.read(memory.getPath("/sms"), series).check();

      assertThat(problems.hasErrors()).as(problems::toText).isFalse();
    }
  }
}
