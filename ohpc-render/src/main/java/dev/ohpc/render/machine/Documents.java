package dev.ohpc.render.machine;

import dev.ohpc.model.check.files.MpiRun;
import dev.ohpc.model.check.finding.Origin;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The files that were read: their problems, and where each piece of their values stands. */
final class Documents implements Origin {

  private final List<ConfigDocument<?>> documents = new ArrayList<>();
  private final IdentityHashMap<Object, Span> wholes = new IdentityHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Reads a file, if it is there. */
  <T> Optional<ConfigDocument<T>> read(MachineRoot root, String path, ConfigFormat<T> format)
      throws IOException {
    Optional<Source> source = root.file(path);
    return source.map(text -> add(format.parse(text)));
  }

  /** Reads what a file says, if it is there. */
  <T> Optional<T> config(MachineRoot root, String path, ConfigFormat<T> format) throws IOException {
    return read(root, path, format).map(ConfigDocument::config);
  }

  /** The connections of a machine (nm-settings-keyfile(5)). */
  List<KeyfileConfig> keyfiles(MachineRoot root) throws IOException {
    List<KeyfileConfig> keyfiles = new ArrayList<>();
    for (String file : root.list("/etc/NetworkManager/system-connections")) {
      config(root, file, ConfigFormats.keyfile()).ifPresent(keyfiles::add);
    }
    return keyfiles;
  }

  /** How a machine keeps its time; Debian has the file in a directory of its own. */
  Optional<ChronyConfig> chrony(MachineRoot root) throws IOException {
    Optional<ChronyConfig> chrony = config(root, "/etc/chrony.conf", ConfigFormats.chrony());
    return chrony.isPresent()
        ? chrony
        : config(root, "/etc/chrony/chrony.conf", ConfigFormats.chrony());
  }

  /** How a script for sbatch(1) starts its program, if it is there and does. */
  Optional<MpiRun> job(MachineRoot root, String path) throws IOException {
    Optional<JobReader.Job> job = root.file(path).flatMap(new JobReader()::read);
    job.ifPresent(found -> wholes.put(found.run(), found.span()));
    return job.map(JobReader.Job::run);
  }

  private static Span beginning(ConfigDocument<?> document) {
    return new Span(document.source(), 1, 1, 1, 1);
  }

  private <T> ConfigDocument<T> add(ConfigDocument<T> document) {
    documents.add(document);
    wholes.put(document.config(), beginning(document));
    return document;
  }

  /** Tells that a value which was put together of several files stands for one of them. */
  <T> T joined(T config, ConfigDocument<T> main) {
    wholes.put(config, beginning(main));
    return config;
  }

  /** Tells that a line includes a file that is not there. */
  void reportMissing(String path, Object line) {
    reportInclude(
        ProblemCode.INCLUDED_FILE_MISSING,
        path,
        line,
        "is not there",
        "write the file, or leave the line out: without it the program ends");
  }

  /** Tells that a line includes a file which is being read already. */
  void reportLoop(String path, Object line) {
    reportInclude(
        ProblemCode.INCLUDE_LOOP,
        path,
        line,
        "includes this line",
        "leave the line out: no program of Slurm comes to an end of it (22.05.8)");
  }

  private void reportInclude(
      ProblemCode code, String path, Object line, String fault, String hint) {
    problems.add(
        Problem.builder()
            .code(code)
            .path(SpecPath.ROOT)
            .span(span(line))
            .message("`" + path + "`, which this line includes, " + fault)
            .hint(hint)
            .build());
  }

  /** Adds what is wrong between files. */
  void report(Problem problem) {
    problems.add(problem);
  }

  /**
   * The configurations of which nobody knows that they are all that was meant: a line could not be
   * read, or a client of an export was taken for two.
   */
  List<Object> unread() {
    return documents.stream()
        .filter(
            document ->
                !document.isWhole()
                    || !document.problems().withCode(ProblemCode.EXPORTED_TO_ALL).isEmpty())
        .<Object>map(ConfigDocument::config)
        .toList();
  }

  /** What could not be read. */
  Problems problems() {
    Problems all = Problems.of(problems);
    for (ConfigDocument<?> document : documents) {
      all = all.and(document.problems());
    }
    return all;
  }

  @Override
  public Place locate(SpecPath path) {
    return new Place(SpecPath.ROOT, Optional.empty());
  }

  @Override
  public Place locate(Where where) {
    for (Object evidence : where.evidence()) {
      Optional<Span> span = span(evidence);
      if (span.isPresent()) {
        return new Place(SpecPath.ROOT, span);
      }
      if (evidence instanceof String file) {
        return new Place(SpecPath.of(file), Optional.empty());
      }
    }
    return new Place(SpecPath.ROOT, Optional.empty());
  }

  /** Where a piece of a value stands; of a whole file its beginning. */
  Optional<Span> span(Object evidence) {
    Span whole = wholes.get(evidence);
    if (whole != null) {
      return Optional.of(whole);
    }
    return documents.stream().flatMap(document -> document.span(evidence).stream()).findFirst();
  }
}
