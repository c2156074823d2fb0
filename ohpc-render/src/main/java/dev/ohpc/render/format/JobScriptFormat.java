package dev.ohpc.render.format;

import dev.ohpc.model.config.JobScript;
import java.util.Locale;
import java.util.stream.Collectors;

/** A script for sbatch(1), run by bash as a login shell, where environment modules are known. */
final class JobScriptFormat implements ConfigFormat<JobScript> {

  @Override
  public String format(JobScript job) {
    LineWriter out = new LineWriter();
    out.line("#!/bin/bash -l");
    out.comment("#", job.comment());
    out.line("#SBATCH --job-name=" + job.name());
    out.line("#SBATCH --nodes=" + job.nodes());
    out.line("#SBATCH --ntasks=" + job.tasks());
    out.line(
        String.format(
            Locale.ROOT, "#SBATCH --time=%02d:%02d:00", job.minutes() / 60, job.minutes() % 60));
    out.line("#SBATCH --output=" + job.name() + "-%j.out");
    out.separate();
    out.line("set -eo pipefail");
    if (!job.modules().isEmpty()) {
      out.line(
          job.modules().stream()
              .map(Object::toString)
              .collect(Collectors.joining(" ", "module load ", "")));
    }
    job.programs().ifPresent(directory -> out.line("export PATH=" + directory + ":$PATH"));
    out.line("srun --mpi=" + job.launcher() + " " + job.program());
    return out.text();
  }
}
