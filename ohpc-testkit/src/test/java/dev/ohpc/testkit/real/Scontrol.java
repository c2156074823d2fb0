package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What scontrol(1) says of host lists: it needs a configuration, but no controller. */
final class Scontrol {

  private static final String PROMPT = "scontrol: ";
  private static final String END = "end-of-answer";

  private final Path work;
  private final Path configuration;

  Scontrol(Path work) {
    this.work = work;
    this.configuration =
        write(
            "slurm.conf",
            "ClusterName=c\nSlurmctldHost=s\nNodeName=n1\nPartitionName=p Nodes=n1\n");
  }

  /** How {@code scontrol show} ends on one list. */
  Outcome show(String what, String list) {
    return Outcome.of("env", "SLURM_CONF=" + configuration, "scontrol", "show", what, list);
  }

  /** The names of each list with commas between them, empty where it is refused. */
  List<String> hostNames(List<String> lists) {
    return answers("hostnames", lists).stream().map(lines -> String.join(",", lines)).toList();
  }

  /** The short form of each list, or nothing where it is refused. */
  List<Optional<String>> hostList(List<String> lists) {
    return lines("hostlist", lists);
  }

  /** The short form of each list when sorted, or nothing where it is refused. */
  List<Optional<String>> hostListSorted(List<String> lists) {
    return lines("hostlistsorted", lists);
  }

  private List<Optional<String>> lines(String what, List<String> lists) {
    return answers(what, lists).stream().map(lines -> lines.stream().findFirst()).toList();
  }

  /**
   * The lines for each list, of one process. It repeats each command after a prompt, more or less:
   * readline(3) wraps long lines. So where an answer ends is told by a list that is asked between.
   */
  private List<List<String>> answers(String what, List<String> lists) {
    assertThat(lists).noneMatch(list -> list.isEmpty() || list.matches("(?s).*[\\s\"'].*"));
    StringBuilder commands = new StringBuilder();
    for (String list : lists) {
      commands.append("show ").append(what).append(' ').append(list).append('\n');
      commands.append("show hostlist ").append(END).append('\n');
    }
    List<List<String>> answers = new ArrayList<>();
    List<String> answer = new ArrayList<>();
    for (String line : run(commands + "quit\n").split("\n", -1)) {
      if (line.equals(END)) {
        answers.add(answer);
        answer = new ArrayList<>();
      } else if (!line.startsWith(PROMPT)) {
        answer.add(line);
      }
    }
    assertThat(answers).hasSameSizeAs(lists);
    return answers;
  }

  private String run(String commands) {
    return Outcome.reading(
            write("commands", commands),
            "sh",
            "-c",
            "TERM=dumb COLUMNS=9999999 SLURM_CONF=$0 exec scontrol 2> /dev/null",
            configuration)
        .output();
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(work.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
