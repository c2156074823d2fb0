package dev.ohpc.render.format;

import dev.ohpc.model.config.KeyfileText;
import dev.ohpc.model.text.SshArguments;

/**
 * What each program reads as one value. The source is the manual page that a field's name cites, or
 * the program itself where a version is named.
 */
final class Fields {

  private static final String[] DIGITS = "0123456789".split("");

  static final Field COMMENT = Field.quoted("a comment");

  // A # ends the line even in quotes, and a backslash may join it to the next (22.05.8).
  static final Field SLURM_KEY = Field.name("a key of slurm.conf(5)", "_.");
  static final Field SLURM_VALUE = Field.textOrNothing("a value of slurm.conf(5)").without("\"#\\");
  static final Field SLURM_HOSTS = Field.word("a host list of slurm.conf(5)").without("\"#\\");

  static final Field SLURM_FILE = Field.word("a file of slurm.conf(5)").without("#\\");

  static final Field VARIABLE = Field.name("the name of a variable", "_").notBeginning(DIGITS);
  static final Field ENVIRONMENT_VALUE =
      Field.quoted("a value of an EnvironmentFile, systemd.exec(5),");

  // A comment's backslash takes its meaning from the line's end (systemd 252).
  static final Field ENVIRONMENT_COMMENT =
      Field.quoted("a comment of an EnvironmentFile")
          .where("does not end in a backslash", text -> !text.endsWith("\\"));

  static final Field HOSTS_ADDRESS = Field.word("an address of hosts(5)").without("#%");
  static final Field HOSTS_NAME = Field.word("a name of hosts(5)").without("#");

  // A client that is empty, or begins a comment, is the whole world (exportfs of nfs-utils 2.6.2).
  static final Field EXPORT_CLIENT =
      Field.word("a client of exports(5)")
          .without("(),\"#\\")
          .notBeginning("-")
          .where("has an address and a netmask if it is a subnet", ExportClients::isClient);
  static final Field EXPORT_OPTION =
      Field.word("an option of exports(5)")
          .without("(),\"#\\")
          .where("is known to exportfs", ExportOptions::isOption);

  static final Field SECTION = Field.text("the name of a section").without("[]\"'\\");
  static final Field KEYFILE_KEY = Field.word("a key of nm-settings-keyfile(5)").without("=[]#;\\");
  static final Field KEYFILE_VALUE =
      Field.textOrNothing("a value of nm-settings-keyfile(5)")
          .where("has no backslash that escapes nothing", v -> KeyfileText.list(v).isPresent());
  static final Field UNIT_KEY = Field.name("a key of systemd.syntax(7)", "-_");
  static final Field UNIT_VALUE =
      Field.textOrNothing("a value of systemd.syntax(7)")
          .where("does not end in a backslash", value -> !value.endsWith("\\"));

  // Raspberry Pi documentation, "config.txt" and "Raspberry Pi bootloader configuration"
  static final Field FIRMWARE_KEY =
      Field.word("a key of a Raspberry Pi's firmware").without("=[]#");
  static final Field FIRMWARE_VALUE =
      Field.textOrNothing("a value of a Raspberry Pi's firmware").without("#");
  static final Field FIRMWARE_FILE =
      Field.text("a file of a Raspberry Pi's firmware").without("#").notBeginning("=");

  // Blanks part the parameters, and a quote hides them (Linux, kernel-parameters.rst).
  static final Field KERNEL_PARAMETER =
      Field.text("a kernel parameter")
          .where("has its blanks in quotes that are closed", CommandLineFormat::isParameter);

  static final Field CHRONY_DIRECTIVE = Field.name("a directive of chrony.conf(5)", "");
  static final Field CHRONY_ARGUMENT = Field.word("an argument of chrony.conf(5)");

  // Blanks and backslashes are written as octal numbers.
  static final Field MOUNT_FIELD = Field.word("a field of fstab(5)");
  static final Field MOUNT_OPTION =
      Field.word("an option of fstab(5)")
          .where("has a comma in closed quotes only", MountGrammar::isOneOption);

  static final Field SELINUX_KEY = Field.name("a key of selinux_config(5)", "_");
  static final Field SELINUX_VALUE = Field.name("a value of selinux_config(5)", "._-");

  static final Field SYSCTL_KEY =
      Field.word("a key of sysctl.d(5)").without("=#;").notBeginning("-");
  static final Field SYSCTL_VALUE = Field.text("a value of sysctl.d(5)");

  static final Field LIMIT_FIELD = Field.word("a field of limits.conf(5)").without("#");

  static final Field TMPFILES_TYPE = Field.name("a type of tmpfiles.d(5)", "+!-=~^$?");
  static final Field TMPFILES_ARGUMENT = Field.text("an argument of tmpfiles.d(5)");

  static final Field PRESET_UNIT = Field.name("a unit of systemd.preset(5)", ":-_.\\@*?[]");

  static final Field SSH_KEY = Field.name("a key of ssh_config(5) and sshd_config(5)", "");
  static final Field SSH_VALUE =
      Field.text("a value of ssh_config(5) and sshd_config(5)")
          .where("has its quotes closed, no comment and no =", SshArguments::arePlain);
  static final Field SSH_CONDITION =
      Field.text("a condition of ssh_config(5) and sshd_config(5)")
          .where("has its quotes closed, no comment and no =", SshArguments::arePlain);

  static final Field KEY_OPTIONS =
      Field.text("the options of a key in sshd(8)'s authorized_keys")
          .notBeginning("#")
          .where("are one word but for what is in quotes", AuthorizedKeyGrammar::areOptions);
  static final Field KEY_COMMENT = Field.text("the comment of a key in authorized_keys");

  // A # ends the line wherever it stands (ldconfig of glibc 2.36).
  static final Field LD_SO_DIRECTORY =
      Field.text("a directory of ld.so.conf")
          .without("#")
          .where("begins with /", path -> path.startsWith("/"));
  static final Field LD_SO_PATTERN = Field.word("a pattern of ld.so.conf").without("#");

  // dracut.conf(5) is read by a shell.
  static final Field DRACUT_VALUE = Field.quoted("a value of dracut.conf(5)");

  // A # ends the line wherever it stands, and quotes are themselves (nodeattr of 1.22).
  static final Field GENDERS_HOSTS = Field.word("the hosts of libgenders(3)").without("#.");
  static final Field GENDERS_ATTRIBUTE =
      Field.word("an attribute of libgenders(3)")
          .without(",#")
          .where("has a name, and a value after its =", GendersGrammar::isAttribute);

  // The names are those that the sed command of ClusterShell's own groups.conf lists (1.9).
  static final Field GROUP_NAME = Field.name("a group of groups.conf(5)", "_-");
  static final Field GROUP_NODES = Field.text("a node set of groups.conf(5)");

  // What no shell takes for more than itself.
  static final Field JOB_NUMBER = Field.number("a number of sbatch(1)").notBeginning("0");
  static final Field JOB_TIME = Field.word("a time of sbatch(1)").without("-");
  static final Field JOB_LAUNCHER = Field.name("a launcher of srun(1)", "_.-");
  static final Field JOB_PROGRAM = Field.name("a program of srun(1)", "/._@+-").notBeginning("-");

  static final Field XML = Field.quoted("a text of firewalld.zone(5)");

  private Fields() {}
}
