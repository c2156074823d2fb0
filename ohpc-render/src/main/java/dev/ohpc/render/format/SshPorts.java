package dev.ohpc.render.format;

import java.util.List;
import java.util.regex.Pattern;

/** Which words sshd of OpenSSH 9.2 takes for a port, and for a host with one. */
final class SshPorts {

  private static final Pattern NUMBER = Pattern.compile("\\+?0*[0-9]{1,5}");
  private static final int LARGEST = 65_535;

  /** A host, one with colons in brackets, and what follows its colon. */
  private static final String HOST = "(?:\\[[^\\]]*\\]|[^:/\\[][^:/]*|)";

  private static final Pattern HOST_AND_PORT = Pattern.compile(HOST + ":(.*)");
  private static final Pattern HOST_ALONE = Pattern.compile(HOST);

  private SshPorts() {}

  /** The names of services are those of the machine; of them only sshd's own is known. */
  static boolean isPort(String word) {
    return word.equals("ssh") || (isNumber(word) && Long.parseLong(word) > 0);
  }

  /** A port that a connection came to; 0 is taken, and is none. */
  static boolean isLocalPort(String word) {
    return isPort(word) || isNumber(word);
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches() && Long.parseLong(word) <= LARGEST;
  }

  static boolean areListenAddresses(List<String> words) {
    boolean hasDomain = words.size() == 3 && words.get(1).equals("rdomain");
    return (words.size() == 1 || hasDomain) && isListenAddress(words.get(0));
  }

  private static boolean isListenAddress(String word) {
    boolean isBareIpv6 = word.indexOf('[') < 0 && word.indexOf(':') != word.lastIndexOf(':');
    return isBareIpv6 || HOST_ALONE.matcher(word).matches() || hasPort(word, false);
  }

  /** Where forwarded connections may go: hosts with ports, `any` or `none` alone. */
  static boolean areDestinations(List<String> words) {
    return isAnyOrNone(words) || words.stream().allMatch(word -> hasPort(word, true));
  }

  /** Where clients may listen: ports, with a host or without, `any` or `none` alone. */
  static boolean areListeners(List<String> words) {
    return isAnyOrNone(words) || words.stream().allMatch(SshPorts::isListener);
  }

  private static boolean isListener(String word) {
    return word.indexOf(':') < 0 ? isPortOrAny(word) : hasPort(word, true);
  }

  private static boolean isAnyOrNone(List<String> words) {
    return words.size() == 1 && List.of("any", "none").contains(words.get(0));
  }

  private static boolean hasPort(String word, boolean mayBeAny) {
    var parts = HOST_AND_PORT.matcher(word);
    return parts.matches() && (isPort(parts.group(1)) || (mayBeAny && isPortOrAny(parts.group(1))));
  }

  private static boolean isPortOrAny(String word) {
    return word.equals("*") || isPort(word);
  }
}
