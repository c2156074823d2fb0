package dev.ohpc.testkit.contract;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.spi.ClusterRenderer;
import dev.ohpc.render.FileRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This library's renderer does what every renderer must. */
class FileRendererContract implements RendererContract {

  @Override
  public ClusterRenderer renderer() {
    return new FileRenderer();
  }

  @Override
  public Path newDirectory() throws IOException {
    return Files.createDirectory(Jimfs.newFileSystem(Configuration.unix()).getPath("/out"));
  }
}
