package dev.ohpc.render.format;

import com.google.common.base.Joiner;
import dev.ohpc.model.config.JobScript;
import java.util.Locale;

/** A script for sbatch(1), run by bash as a login shell, where environment modules are known. */
final class JobScriptFormat implements ConfigPrinter<JobScript> {

  private static final Joiner BLANK = Joiner.on(' ');

  @Override
  public String format(JobScript job) {
    LineWriter out = new LineWriter();
    out.line("#!/bin/bash -l");
    out.comments("#", job.comment());
    options(job, out);
    out.separate();
    out.line("set -eo pipefail");
    if (!job.modules().isEmpty()) {
      out.line("module load " + BLANK.join(job.modules()));
    }
    job.programs().ifPresent(directory -> out.line("export PATH=" + directory + ":$PATH"));
    out.append("srun --mpi=").append(Fields.JOB_LAUNCHER, job.launcher());
    out.append(' ').append(Fields.JOB_PROGRAM, job.program()).endLine();
    return out.text();
  }

  private static void options(JobScript job, LineWriter out) {
    option("job-name", out).append(job.name()).endLine();
    option("nodes", out).append(Fields.JOB_NUMBER, Integer.toString(job.nodes())).endLine();
    option("ntasks", out).append(Fields.JOB_NUMBER, Integer.toString(job.tasks())).endLine();
    option("time", out).append(Fields.JOB_TIME, time(job.minutes())).endLine();
    option("output", out).append(job.name()).append("-%j.out").endLine();
  }

  private static LineWriter option(String name, LineWriter out) {
    return out.append("#SBATCH --").append(name).append('=');
  }

  private static String time(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d:00", minutes / 60, minutes % 60);
  }
}
