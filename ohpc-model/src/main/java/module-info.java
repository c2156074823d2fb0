import org.jspecify.annotations.NullMarked;

/**
 * Cluster specs, the typed configurations that are derived from them, and the checks that see the
 * whole cluster.
 *
 * <p>Most users need {@link dev.ohpc.model.ClusterSpec} and nothing else.
 */
@NullMarked
module dev.ohpc.model {
  requires com.google.common;
  requires org.slf4j;
  requires org.snakeyaml.engine;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports dev.ohpc.model;
  exports dev.ohpc.model.config;
  exports dev.ohpc.model.problem;
  exports dev.ohpc.model.slurm;
  exports dev.ohpc.model.spi;
  exports dev.ohpc.model.value;
  exports dev.ohpc.model.check to
      dev.ohpc.render;
  exports dev.ohpc.model.check.files to
      dev.ohpc.netboot,
      dev.ohpc.render;
  exports dev.ohpc.model.check.finding to
      dev.ohpc.render;
  exports dev.ohpc.model.dnsmasq to
      dev.ohpc.netboot,
      dev.ohpc.render,
      dev.ohpc.testkit;
  exports dev.ohpc.model.json to
      dev.ohpc.render;
  exports dev.ohpc.model.text to
      dev.ohpc.netboot,
      dev.ohpc.render;

  uses dev.ohpc.model.spi.ClusterRenderer;
}
