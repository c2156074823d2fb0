package dev.ohpc.render;

import dev.ohpc.render.compare.Difference;
import dev.ohpc.render.compare.Differences;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What two texts of one file mean, where there is a comparison of it.
 *
 * @param end how the path of such a file ends
 * @param format how it is read
 * @param comparison what its program would do otherwise
 */
record FileMeaning<T>(
    String end, ConfigFormat<T> format, BiFunction<T, T, List<Difference>> comparison) {

  private static final List<FileMeaning<?>> ALL =
      List.of(
          new FileMeaning<>("/dnsmasq.conf", ConfigFormats.dnsmasq(), Differences::between),
          new FileMeaning<>("/slurm.conf", ConfigFormats.slurm(), Differences::between),
          new FileMeaning<>("/cgroup.conf", ConfigFormats.cgroup(), Differences::between),
          new FileMeaning<>("/etc/exports", ConfigFormats.exports(), Differences::between),
          new FileMeaning<>("/etc/hosts", ConfigFormats.hosts(), Differences::between),
          new FileMeaning<>(".nmconnection", ConfigFormats.keyfile(), Differences::between),
          new FileMeaning<>("/chrony.conf", ConfigFormats.chrony(), Differences::between),
          new FileMeaning<>("/etc/fstab", ConfigFormats.fstab(), Differences::between),
          new FileMeaning<>("/etc/genders", ConfigFormats.genders(), Differences::between),
          new FileMeaning<>("/groups.d/local.cfg", ConfigFormats.groups(), Differences::between),
          new FileMeaning<>("/90-ohpc.conf", ConfigFormats.sysctl(), Differences::between),
          new FileMeaning<>("/00-ohpc.conf", ConfigFormats.sshd(), Differences::between),
          new FileMeaning<>("tftp/config.txt", ConfigFormats.firmware(), Differences::between),
          new FileMeaning<>("eeprom/boot.conf", ConfigFormats.eeprom(), Differences::between),
          new FileMeaning<>("tftp/cmdline.txt", ConfigFormats.commandLine(), Differences::between));

  /** The comparison for a file of the tree. */
  static Optional<FileMeaning<?>> of(String path) {
    return ALL.stream()
        .filter(meaning -> path.endsWith(meaning.end()))
        .<FileMeaning<?>>flatMap(Stream::of)
        .findFirst();
  }

  /** What would be otherwise; empty where the text before could not be read whole. */
  Optional<List<String>> between(String path, String before, String after) {
    ConfigDocument<T> first = format.parse(before, path);
    if (!first.isWhole()) {
      return Optional.empty();
    }
    T second = format.parse(after, path).config();
    return Optional.of(
        comparison.apply(first.config(), second).stream().map(Difference::toString).toList());
  }
}
