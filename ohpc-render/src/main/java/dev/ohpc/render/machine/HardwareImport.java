package dev.ohpc.render.machine;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.HardwareProfileBuilder;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Kinds of hardware, from what slurm.conf says of nodes; equal ones are one kind. */
final class HardwareImport {

  private final Map<HardwareProfile, HardwareProfile> kinds = new LinkedHashMap<>();

  /** The kind of nodes with these attributes of a NodeName line. */
  HardwareProfile of(Map<String, String> attributes) {
    Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    known.putAll(attributes);
    int cpus = number(known, "CPUs", number(known, "Procs", 1));
    boolean byCpus = !known.containsKey("CoresPerSocket") && !known.containsKey("ThreadsPerCore");
    HardwareProfileBuilder kind =
        HardwareProfile.builder()
            .name(HardwareProfile.RASPBERRY_PI_4B.name())
            .sockets(number(known, "Sockets", byCpus ? cpus : 1))
            .coresPerSocket(number(known, "CoresPerSocket", 1))
            .threadsPerCore(number(known, "ThreadsPerCore", 1));
    ServerImport.value(known.getOrDefault("RealMemory", "") + "MiB", MemorySize::parse)
        .ifPresent(kind::realMemory);
    return named(kind.build());
  }

  private HardwareProfile named(HardwareProfile kind) {
    if (kind.equals(HardwareProfile.RASPBERRY_PI_4B)) {
      return kind;
    }
    return kinds.computeIfAbsent(
        kind,
        unnamed ->
            HardwareProfile.builder()
                .from(unnamed)
                .name(Word.parse("kind" + (kinds.size() + 1)))
                .build());
  }

  private static int number(Map<String, String> attributes, String key, int otherwise) {
    String text = attributes.get(key);
    return text == null
        ? otherwise
        : ServerImport.value(text, Integer::valueOf).filter(n -> n > 0).orElse(otherwise);
  }
}
