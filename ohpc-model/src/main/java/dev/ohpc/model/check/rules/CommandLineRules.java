package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;

/** The kernel and the initramfs understand each of their parameters. */
final class CommandLineRules implements ConfigCheck {

  private static final SpecPath ARGUMENTS = SpecPath.of("firmware", "kernel-arguments");
  private static final List<String> DISKS = List.of("UUID=", "PARTUUID=", "LABEL=", "PARTLABEL=");
  private static final List<String> DUBIOUS = List.of("elevation", "swapaccount", "cgroup_memory");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.commandLines().forEach(line -> check(line, files, findings));
    if (!files.hosts().roots().isEmpty()) {
      files.commandLines().forEach(line -> rootOfBoard(line, findings));
    }
  }

  private static void check(KernelCommandLine line, ClusterFiles files, Findings findings) {
    network(line, findings);
    oneRoot(line, findings);
    parameters(line, files, findings);
    length(line, findings);
  }

  private static void network(KernelCommandLine line, Findings findings) {
    if (line.has("root=dhcp") && !line.hasName("ip")) {
      findings.add(
          ProblemCode.ROOT_WITHOUT_NETWORK,
          Where.ofProfile(line),
          "`root=dhcp` alone brings up no interface in an initramfs with NetworkManager",
          "add `ip=dhcp` (nm-initrd-generator 1.42.4; dracut.cmdline(7))");
    }
  }

  /** One of several roots is told of as that. */
  private static void rootOfBoard(KernelCommandLine line, Findings findings) {
    List<String> roots = roots(line);
    if (roots.size() == 1 && isOnDisk(roots.get(0)) && !line.hasName("netroot")) {
      findings.add(
          ProblemCode.ROOT_ON_DISK,
          Where.of(ARGUMENTS, line),
          "the board boots with `" + roots.get(0) + "`, and DHCP tells of a root over NFS",
          "write `root=dhcp`: only then dracut mounts the root that DHCP tells of"
              + " (dracut.cmdline(7))");
    }
  }

  private static boolean isOnDisk(String root) {
    boolean isDevice = root.startsWith("root=/dev/") && !root.equals("root=/dev/nfs");
    return isDevice || DISKS.stream().anyMatch(kind -> root.startsWith("root=" + kind));
  }

  private static List<String> roots(KernelCommandLine line) {
    return line.parameters().stream().filter(parameter -> parameter.startsWith("root=")).toList();
  }

  private static void oneRoot(KernelCommandLine line, Findings findings) {
    List<String> roots = roots(line);
    if (roots.size() > 1) {
      findings.add(
          ProblemCode.ROOT_TWICE,
          Where.of(ARGUMENTS, line),
          "the kernel command line has `" + String.join("`, `", roots) + "`",
          "leave one of them: the last one is taken, and the others mislead (dracut.cmdline(7))");
    }
  }

  private static void parameters(KernelCommandLine line, ClusterFiles files, Findings findings) {
    List<String> dubious = DUBIOUS.stream().filter(line::hasName).toList();
    if (!dubious.isEmpty()) {
      findings.add(
          ProblemCode.DUBIOUS_KERNEL_PARAMETER,
          files.chosen(first(dubious, line), line),
          "the kernel does not know, or no longer wants, `" + String.join("`, `", dubious) + "`",
          "leave them out (kernel-parameters; a 6.1 kernel passes `elevation=0` to user space)");
    }
  }

  private static String first(List<String> names, KernelCommandLine line) {
    return line.parameters().stream()
        .filter(parameter -> names.contains(parameter.split("=", 2)[0]))
        .findFirst()
        .orElseThrow();
  }

  private static void length(KernelCommandLine line, Findings findings) {
    int length = String.join(" ", line.parameters()).length();
    if (length > KernelCommandLine.LONGEST) {
      findings.add(
          ProblemCode.NOT_REPRESENTABLE,
          Where.of(ARGUMENTS, line),
          "the kernel command line would have " + length + " bytes",
          "leave some out: an arm64 kernel reads " + KernelCommandLine.LONGEST);
    }
  }
}
