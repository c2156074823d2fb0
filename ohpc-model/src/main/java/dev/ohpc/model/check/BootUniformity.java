package dev.ohpc.model.check;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.problem.ProblemCode;
import java.util.List;
import java.util.stream.IntStream;

/** All nodes boot one kernel with one initramfs, since they share a TFTP tree and an image. */
final class BootUniformity implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    List<HardwareProfile> hardware = subject.hardware();
    if (hardware.isEmpty()) {
      return;
    }
    HardwareProfile first = hardware.get(0);
    List<Integer> others =
        IntStream.range(0, hardware.size())
            .filter(node -> !bootsAlike(first, hardware.get(node)))
            .boxed()
            .toList();
    if (!others.isEmpty()) {
      findings.addForNodes(
          ProblemCode.MIXED_BOOT,
          subject,
          Column.HARDWARE,
          others,
          Findings.Wording.of(
              "{nodes} ",
              "does not boot as " + subject.label(0) + " does",
              "do not boot as " + subject.label(0) + " does",
              "describe boards with another kernel, initramfs or interface as a cluster of their"
                  + " own"));
    }
  }

  private static boolean bootsAlike(HardwareProfile one, HardwareProfile other) {
    return one.kernelImage().equals(other.kernelImage())
        && one.initramfs().equals(other.initramfs())
        && one.interfaceName().equals(other.interfaceName());
  }
}
