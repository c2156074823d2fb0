package dev.ohpc.render.format;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.text.SshArguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values of the keywords of sshd_config(5) for which sshd of OpenSSH 9.2 ends when it meets
 * another one. Of the lists of algorithms nothing is known, for each build has its own.
 *
 * @param areMet whether arguments are what the keyword wants
 * @param hint what to write
 */
record SshValues(Predicate<SshArguments> areMet, String hint) {

  private static final Splitter BLANKS = Splitter.on(' ');

  private static final Set<String> KEY_OPTIONS =
      Set.of("none", "touch-required", "verify-required");

  private static final Map<String, SshValues> BY_KEYWORD =
      ImmutableMap.<String, SshValues>builder()
          .putAll(
              oneOf(
                  "usepam hostbasedauthentication hostbasedusesnamefrompacketonly"
                      + " pubkeyauthentication dsaauthentication gssapiauthentication"
                      + " gssapicleanupcredentials gssapicleanupcreds gssapistrictacceptorcheck"
                      + " gssapikeyexchange gssapistorecredentialsonrekey passwordauthentication"
                      + " kbdinteractiveauthentication challengeresponseauthentication"
                      + " skeyauthentication printmotd printlastlog ignoreuserknownhosts"
                      + " x11forwarding x11uselocalhost strictmodes permitemptypasswords"
                      + " tcpkeepalive keepalive allowagentforwarding usedns permittty permituserrc"
                      + " streamlocalbindunlink disableforwarding exposeauthinfo debianbanner",
                  "yes no"))
          .putAll(
              oneOf(
                  "permitrootlogin",
                  "yes no prohibit-password without-password" + " forced-commands-only"))
          .putAll(oneOf("gatewayports", "yes no clientspecified"))
          .putAll(oneOf("compression", "yes no delayed"))
          .putAll(oneOf("addressfamily", "any inet inet6"))
          .putAll(oneOf("ignorerhosts", "yes no shosts-only"))
          .putAll(oneOf("allowtcpforwarding allowstreamlocalforwarding", "yes no all local remote"))
          .putAll(
              one(
                  "permittunnel",
                  Set.of("yes", "no", "point-to-point", "ethernet")::contains,
                  "`yes`, `no`, `point-to-point` or `ethernet`, in lower case"))
          .putAll(oneOf("fingerprinthash", "md5 sha256"))
          .putAll(oneOf("loglevel", "quiet fatal error info verbose debug debug1 debug2 debug3"))
          .putAll(
              oneOf(
                  "syslogfacility",
                  "daemon user auth authpriv local0 local1 local2 local3 local4 local5 local6"
                      + " local7"))
          .putAll(
              one(
                  "maxauthtries maxsessions clientalivecountmax x11displayoffset requiredrsasize",
                  SshWords::isNumber,
                  "a whole number from 0"))
          .putAll(
              one(
                  "persourcemaxstartups",
                  word -> word.equals("none") || SshWords.isNumber(word),
                  "a whole number from 0, or `none`"))
          .putAll(one("port", SshPorts::isPort, "a number from 1 to 65535"))
          .putAll(
              one(
                  "clientaliveinterval logingracetime",
                  SshWords::isTime,
                  "seconds, or a time such as `1h30m`"))
          .putAll(one("unusedconnectiontimeout", SshWords::isTimeOrNone, "a time, or `none`"))
          .putAll(one("maxstartups", SshWords::isStartups, "`start:rate:full`, as in `10:30:100`"))
          .putAll(
              one(
                  "persourcenetblocksize",
                  SshWords::isBlockSize,
                  "a number of bits up to 32, and one up to 128 after a colon"))
          .putAll(one("streamlocalbindmask", SshWords::isMask, "a mask such as `0177`"))
          .putAll(of("rekeylimit", SshWords::areLimits, "a size such as `1G`, and then a time"))
          .putAll(
              of(
                  "subsystem",
                  words -> words.size() > 1 && words.stream().limit(2).noneMatch(String::isEmpty),
                  "the name of a subsystem and its command"))
          .putAll(
              of(
                  "setenv",
                  words -> words.stream().allMatch(word -> word.indexOf('=') > 0),
                  "variables and their values: `NAME=value`"))
          .putAll(
              of(
                  "acceptenv",
                  words -> words.stream().allMatch(word -> word.indexOf('=') < 0),
                  "the names of variables"))
          .putAll(
              of("ipqos", SshWords::areServices, "one class of service or two, such as `af21 cs1`"))
          .putAll(
              of(
                  "permitopen",
                  SshPorts::areDestinations,
                  "hosts with ports, such as `host:22` or `[::1]:*`; or `any` or `none` alone"))
          .putAll(
              of(
                  "permitlisten",
                  SshPorts::areListeners,
                  "ports, such as `8080` or `localhost:*`; or `any` or `none` alone"))
          .putAll(
              of(
                  "listenaddress",
                  SshPorts::areListenAddresses,
                  "one address, with a port as in `192.0.2.1:22` or `[::1]:22` or without"))
          .putAll(
              of(
                  "authenticationmethods",
                  SshWords::areMethods,
                  "lists such as `publickey,password`, or `any` alone"))
          .putAll(
              of(
                  "channeltimeout",
                  SshWords::areChannelTimes,
                  "kinds and times, such as `session=5m`, or `none` alone"))
          .putAll(
              of(
                  "pubkeyauthoptions",
                  words -> words.stream().map(SshWords::lower).allMatch(KEY_OPTIONS::contains),
                  "`none`, `touch-required` or `verify-required`"))
          .putAll(
              of(
                  "logverbose",
                  words -> words.size() == 1 || !words.get(0).equals("none"),
                  "patterns, or `none` alone"))
          .putAll(
              texts(
                  "authorizedkeyscommand authorizedprincipalscommand",
                  SshWords::isCommand,
                  "an absolute path, unquoted, or `none`"))
          .putAll(texts("rdomain", text -> false, "nothing: sshd of Linux does not take the key"))
          .buildOrThrow();

  /** What a keyword of the server wants, in whatever case it is written, if that is known. */
  static Optional<SshValues> of(String keyword) {
    return Optional.ofNullable(BY_KEYWORD.get(SshWords.lower(keyword)));
  }

  boolean match(SshArguments arguments) {
    return areMet.test(arguments);
  }

  private static Map<String, SshValues> of(
      String keywords, Predicate<List<String>> areMet, String wanted) {
    return all(keywords, arguments -> areMet.test(arguments.words()), wanted);
  }

  private static Map<String, SshValues> texts(
      String keywords, Predicate<String> isMet, String wanted) {
    return all(keywords, arguments -> isMet.test(arguments.withoutComment()), wanted);
  }

  private static Map<String, SshValues> all(
      String keywords, Predicate<SshArguments> areMet, String wanted) {
    ImmutableMap.Builder<String, SshValues> all = ImmutableMap.builder();
    SshValues values = new SshValues(areMet, "write " + wanted);
    BLANKS.split(keywords).forEach(name -> all.put(name, values));
    return all.buildOrThrow();
  }

  private static Map<String, SshValues> one(
      String keywords, Predicate<String> isMet, String wanted) {
    return of(keywords, words -> words.size() == 1 && isMet.test(words.get(0)), wanted);
  }

  private static Map<String, SshValues> oneOf(String keywords, String words) {
    Set<String> known = Set.copyOf(BLANKS.splitToList(words));
    String wanted = "`" + words.replace(" ", "`, `").replaceFirst(", (?=[^,]*$)", " or ") + "`";
    return one(keywords, word -> known.contains(SshWords.lower(word)), wanted);
  }
}
