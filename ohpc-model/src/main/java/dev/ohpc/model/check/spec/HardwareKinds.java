package dev.ohpc.model.check.spec;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A name stands for one kind of hardware, and all nodes boot one kernel with one initramfs, since
 * they share a TFTP tree and an image.
 */
final class HardwareKinds implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    List<HardwareProfile> hardware = subject.hardware();
    if (!hardware.isEmpty()) {
      oneKindAName(hardware, subject, findings);
      oneBoot(hardware, subject, findings);
    }
  }

  private static void oneKindAName(
      List<HardwareProfile> hardware, Subject subject, Findings findings) {
    Map<Word, HardwareProfile> byName = new HashMap<>();
    hardware.forEach(kind -> byName.putIfAbsent(kind.name(), kind));
    report(
        ProblemCode.HARDWARE_NAMED_TWICE,
        node -> !hardware.get(node).equals(byName.get(hardware.get(node).name())),
        subject,
        findings,
        new Wording(
            "the hardware of {nodes} ",
            "has the name of another kind",
            "has the name of another kind",
            "give each kind of hardware a name of its own"));
  }

  private static void oneBoot(List<HardwareProfile> hardware, Subject subject, Findings findings) {
    HardwareProfile first = hardware.get(0);
    report(
        ProblemCode.MIXED_BOOT,
        node -> !bootsAlike(first, hardware.get(node)),
        subject,
        findings,
        new Wording(
            "{nodes} ",
            "does not boot as " + subject.label(0) + " does",
            "do not boot as " + subject.label(0) + " does",
            "make boards with another kernel, initramfs or interface a cluster of their own"));
  }

  private static void report(
      ProblemCode code, IntPredicate wrong, Subject subject, Findings findings, Wording wording) {
    List<Integer> nodes = IntStream.range(0, subject.nodeCount()).filter(wrong).boxed().toList();
    if (!nodes.isEmpty()) {
      wording.add(code, subject, Column.HARDWARE, nodes, findings);
    }
  }

  private static boolean bootsAlike(HardwareProfile one, HardwareProfile other) {
    return one.kernelImage().equals(other.kernelImage())
        && one.initramfs().equals(other.initramfs())
        && one.interfaceName().equals(other.interfaceName());
  }
}
