package dev.ohpc.testkit.real;

import java.util.regex.Pattern;

/** Where a format and its file's program may differ, and why. */
enum AllowedDifferences {
  /** None. */
  NONE("(?!)", "(?!)"),
  /**
   * chronyd looks the name of a host up that is allowed or denied, and a format asks nobody. scanf
   * takes the next option without a blank after a number. Of some directives only the number of
   * words is judged.
   */
  CHRONY(
      "(?im)^\\s*((cmd)?(allow|deny)\\s+(all\\s+)?[^/]*[^\\d./\\s][^/]*|(hwtimestamp|initstepslew) .*)$",
      "\\d[A-Za-z+-]"),
  /**
   * A relative path is one of exportfs's own directory, whichever that is. After a control
   * character or an empty word where a word could begin exportfs reads the rest as another line, or
   * nothing more at all, and says nothing. Two names of one address are one client, and the library
   * asks nobody for addresses: {@code 10.1} is 10.0.0.1.
   */
  EXPORTS(
      "\\s(?!\\d+\\.\\d+\\.\\d+\\.\\d+[/(\\s])[\\d.]+[(\\s]",
      "[\\r\\f\\u000b]|\"\"|(?m)^\\s*\"?[^/#\\s\"\\\\]"),
  /**
   * sshd looks up the name of a host to listen at, and of a service; a format asks nobody, and
   * knows sshd's own service alone.
   */
  SSHD("(?im)^\\W*ListenAddress\\W", "(?im)^\\W*(ListenAddress|Permit(Open|Listen))\\W.*[a-z]"),
  /** ssh takes a Host without a pattern for one that no host matches. */
  SSH("(?!)", "(?i)host[\\s=]+#"),
  /** libmount cuts a field at a NUL and says nothing. */
  FSTAB("(?!)", "\\\\[04]00"),
  /** HostList refuses lists that make no sense, such as one with an empty name. */
  GENDERS("(?!)", "is not a host list"),
  /** Of a section that systemd does not know it looks at no line. */
  UNIT("(?!)", "\\[(?!Unit\\]|Service\\]|Install\\])"),
  /** Modes are not looked at for the paths that the test leaves out, which are all. */
  TMPFILES("(?!)", "invalid mode"),
  /** A unit whose name has a blank is none, and no rule of it applies. */
  PRESETS("(?!)", "(?m)^\\s*disable\\s+\\S+\\s+\\S");

  private final Pattern onlyWeTake;
  private final Pattern onlyTheyTake;

  AllowedDifferences(String onlyWeTake, String onlyTheyTake) {
    this.onlyWeTake = Pattern.compile(onlyWeTake, Pattern.DOTALL);
    this.onlyTheyTake = Pattern.compile(onlyTheyTake, Pattern.DOTALL);
  }

  /**
   * Whether a text is one of those that only one side takes.
   *
   * @param text the text, and our problems with it
   */
  boolean holdFor(String text, boolean theyTakeIt) {
    return (theyTakeIt ? onlyTheyTake : onlyWeTake).matcher(text).find();
  }
}
