import dev.ohpc.model.spi.ClusterRenderer;
import dev.ohpc.render.FileRenderer;
import org.jspecify.annotations.NullMarked;

/**
 * Every file of a cluster, as text and on disk.
 *
 * <p>Most users call {@link dev.ohpc.model.ClusterSpec#render} and need this module on the path
 * only; {@link dev.ohpc.render.FileTree} is for those who want the texts.
 */
@NullMarked
@SuppressWarnings("module") // dev.ohpc.testkit is built later
module dev.ohpc.render {
  requires transitive dev.ohpc.model;
  requires com.google.common;
  requires org.slf4j;
  requires static info.picocli;
  requires static transitive org.jspecify;

  exports dev.ohpc.render;
  exports dev.ohpc.render.compare;
  exports dev.ohpc.render.format;
  exports dev.ohpc.render.machine;
  exports dev.ohpc.render.runbook;
  exports dev.ohpc.render.text to
      dev.ohpc.testkit;

  opens dev.ohpc.render.cli to
      info.picocli;

  provides ClusterRenderer with
      FileRenderer;
}
