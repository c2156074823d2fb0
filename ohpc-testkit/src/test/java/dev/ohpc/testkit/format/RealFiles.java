package dev.ohpc.testkit.format;

import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.SharedCorpus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Files that people wrote, each with its format. */
final class RealFiles {

  /** Files in the directory of Slurm's that are not slurm.conf. */
  private static final Map<String, ConfigFormat<?>> OF_SLURM =
      Map.ofEntries(
          Map.entry("slurm/011.conf", ConfigFormats.topology()),
          Map.entry("slurm/012.conf", ConfigFormats.gres()),
          Map.entry("slurm/013.conf", ConfigFormats.cgroup()),
          Map.entry("slurm/016.conf", ConfigFormats.cgroup()),
          Map.entry("slurm/017.conf", ConfigFormats.topology()),
          Map.entry("slurm/022.conf", ConfigFormats.cgroup()),
          Map.entry("slurm/025.conf", ConfigFormats.cgroup()),
          Map.entry("slurm/030.conf", ConfigFormats.gres()),
          Map.entry("slurm/031.conf", ConfigFormats.topology()),
          Map.entry("slurm/034.conf", ConfigFormats.cgroup()),
          Map.entry("slurm/044.conf", ConfigFormats.cgroup()));

  private RealFiles() {}

  /**
   * A file and its format.
   *
   * @param source the file
   * @param format what it is read by
   */
  record RealFile(Source source, ConfigFormat<?> format) {}

  /** Those of the corpus. */
  static List<RealFile> shared() {
    SharedCorpus corpus = SharedCorpus.find();
    List<RealFile> files = new ArrayList<>();
    corpus.files("dnsmasq").forEach(file -> add(file, ConfigFormats.dnsmasq(), files));
    corpus.files("exports").forEach(file -> add(file, ConfigFormats.exports(), files));
    corpus.files("nmconnection").forEach(file -> add(file, ConfigFormats.keyfile(), files));
    for (Source file : corpus.files("slurm")) {
      add(file, OF_SLURM.getOrDefault(file.name(), ConfigFormats.slurm()), files);
    }
    return files;
  }

  private static void add(Source file, ConfigFormat<?> format, List<RealFile> files) {
    files.add(new RealFile(file, format));
  }

  /** Those that the machine's own programs have, as far as they are installed. */
  static List<RealFile> installed() {
    List<RealFile> files = new ArrayList<>();
    add("/etc", "exports", ConfigFormats.exports(), files);
    add("/etc", "fstab", ConfigFormats.fstab(), files);
    add("/etc", "hosts", ConfigFormats.hosts(), files);
    add("/etc", "hostname", ConfigFormats.hostname(), files);
    add("/etc", "ld.so.conf", ConfigFormats.ldSo(), files);
    add("/etc/ld.so.conf.d", "*.conf", ConfigFormats.ldSo(), files);
    add("/etc", "sysctl.conf", ConfigFormats.sysctl(), files);
    add("/etc/chrony", "chrony.conf", ConfigFormats.chrony(), files);
    add("/etc/clustershell/groups.d", "*.cfg", ConfigFormats.groups(), files);
    add("/etc/security", "limits.conf", ConfigFormats.limits(), files);
    add("/etc/ssh", "ssh_config", ConfigFormats.sshClient(), files);
    add("/etc/ssh", "sshd_config", ConfigFormats.sshd(), files);
    add("/usr/lib/sysctl.d", "*.conf", ConfigFormats.sysctl(), files);
    add("/usr/lib/systemd/system", "*.{service,socket,mount}", ConfigFormats.unit(), files);
    add("/usr/lib/systemd/system-preset", "*.preset", ConfigFormats.presets(), files);
    add("/usr/lib/tmpfiles.d", "*.conf", ConfigFormats.tmpfiles(), files);
    add(examples("chrony"), "chrony.conf*", ConfigFormats.chrony(), files);
    add(examples("dnsmasq-base"), "dnsmasq.conf*", ConfigFormats.dnsmasq(), files);
    add(examples("slurm-client"), "cgroup.conf*", ConfigFormats.cgroup(), files);
    add(examples("slurm-client"), "slurm.conf*", ConfigFormats.slurm(), files);
    return files;
  }

  private static String examples(String debianPackage) {
    return "/usr/share/doc/" + debianPackage + "/examples";
  }

  private static void add(
      String directory, String names, ConfigFormat<?> format, List<RealFile> files) {
    Path path = Path.of(directory);
    if (!Files.isDirectory(path)) {
      return;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(path, names)) {
      for (Path file : found) {
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
          add(Source.of(file.toString(), bytes(file)), format, files);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
