package dev.ohpc.render.format;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.text.SshArguments;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The keywords of sshd_config(5) and ssh_config(5) and how many arguments each takes: those of
 * OpenSSH 9.2 with the patches of Debian and Enterprise Linux, and those that came up to 10.
 */
final class SshKeywords {

  private static final Splitter BLANKS = Splitter.on(' ');

  static final SshKeywords SERVER =
      new SshKeywords(
          ImmutableMap.of(
              Kind.ONE,
              "usepam port hostkey hostdsakey hostkeyagent pidfile modulifile logingracetime"
                  + " permitrootlogin syslogfacility loglevel hostbasedauthentication"
                  + " hostbasedusesnamefrompacketonly hostbasedacceptedalgorithms"
                  + " hostbasedacceptedkeytypes hostkeyalgorithms pubkeyauthentication"
                  + " pubkeyacceptedalgorithms pubkeyacceptedkeytypes dsaauthentication"
                  + " gssapiauthentication gssapicleanupcredentials gssapicleanupcreds"
                  + " gssapistrictacceptorcheck gssapikeyexchange gssapistorecredentialsonrekey"
                  + " gssapikexalgorithms gssapienablek5users passwordauthentication"
                  + " kbdinteractiveauthentication challengeresponseauthentication"
                  + " skeyauthentication addressfamily printmotd printlastlog ignorerhosts"
                  + " ignoreuserknownhosts x11forwarding x11displayoffset x11uselocalhost"
                  + " xauthlocation strictmodes permitemptypasswords permituserenvironment"
                  + " compression tcpkeepalive keepalive allowtcpforwarding allowagentforwarding"
                  + " ciphers macs gatewayports maxstartups persourcemaxstartups"
                  + " persourcenetblocksize maxauthtries maxsessions banner usedns"
                  + " clientaliveinterval clientalivecountmax permittunnel permittty permituserrc"
                  + " chrootdirectory hostcertificate revokedkeys trustedusercakeys"
                  + " authorizedprincipalsfile kexalgorithms authorizedkeyscommanduser"
                  + " authorizedprincipalscommanduser streamlocalbindmask streamlocalbindunlink"
                  + " allowstreamlocalforwarding fingerprinthash disableforwarding exposeauthinfo"
                  + " rdomain casignaturealgorithms securitykeyprovider requiredrsasize"
                  + " unusedconnectiontimeout debianbanner persourcepenaltyexemptlist"
                  + " refuseconnection sshdsessionpath sshdauthpath",
              Kind.MANY,
              "listenaddress pubkeyauthoptions rekeylimit logverbose allowusers denyusers"
                  + " allowgroups denygroups subsystem authorizedkeysfile acceptenv setenv include"
                  + " permitopen permitlisten ipqos authenticationmethods channeltimeout"
                  + " persourcepenalties",
              Kind.COMMAND,
              "forcecommand versionaddendum authorizedkeyscommand authorizedprincipalscommand",
              Kind.IGNORED,
              "pamauthenticationviakbdint serverkeybits keyregenerationinterval"
                  + " rhostsauthentication rhostsrsaauthentication rsaauthentication"
                  + " kerberosauthentication kerberosorlocalpasswd kerberosticketcleanup"
                  + " kerberosgetafstoken kerberostgtpassing afstokenpassing checkmail uselogin"
                  + " protocol verifyreversemapping reversemappingcheck authorizedkeysfile2"
                  + " useprivilegeseparation gssapiusesessioncredcache",
              Kind.MATCH,
              "match"),
          "user group host address localaddress localport rdomain version",
          "all invalid-user",
          "usepam port hostkey hostdsakey hostkeyagent pidfile modulifile logingracetime"
              + " syslogfacility hostkeyalgorithms dsaauthentication gssapicleanupcredentials"
              + " gssapicleanupcreds gssapistrictacceptorcheck gssapikeyexchange"
              + " gssapistorecredentialsonrekey gssapikexalgorithms gssapienablek5users"
              + " addressfamily printmotd printlastlog ignoreuserknownhosts xauthlocation"
              + " strictmodes permituserenvironment compression tcpkeepalive keepalive ciphers"
              + " macs maxstartups persourcemaxstartups persourcenetblocksize usedns"
              + " hostcertificate kexalgorithms fingerprinthash securitykeyprovider debianbanner"
              + " persourcepenaltyexemptlist sshdsessionpath sshdauthpath listenaddress"
              + " subsystem persourcepenalties versionaddendum pamauthenticationviakbdint"
              + " serverkeybits keyregenerationinterval rhostsauthentication"
              + " kerberosorlocalpasswd kerberosticketcleanup kerberosgetafstoken"
              + " kerberostgtpassing afstokenpassing checkmail uselogin protocol"
              + " verifyreversemapping reversemappingcheck useprivilegeseparation"
              + " gssapiusesessioncredcache",
          SshValues::of);

  static final SshKeywords CLIENT =
      new SshKeywords(
          ImmutableMap.of(
              Kind.ONE,
              "gssapiauthentication gssapidelegatecredentials gssapikeyexchange gssapitrustdns"
                  + " gssapiclientidentity gssapiserveridentity gssapirenewalforcesrekey"
                  + " gssapikexalgorithms protocolkeepalives setuptimeout pkcs11provider"
                  + " smartcarddevice forwardagent forwardx11 forwardx11trusted forwardx11timeout"
                  + " exitonforwardfailure xauthlocation gatewayports passwordauthentication"
                  + " kbdinteractiveauthentication kbdinteractivedevices"
                  + " challengeresponseauthentication skeyauthentication tisauthentication"
                  + " pubkeyauthentication dsaauthentication hostbasedauthentication identityfile"
                  + " identityfile2 identitiesonly certificatefile identityagent hostname"
                  + " hostkeyalias port ciphers macs user escapechar connectionattempts batchmode"
                  + " checkhostip stricthostkeychecking compression tcpkeepalive keepalive"
                  + " numberofpasswordprompts syslogfacility loglevel dynamicforward"
                  + " preferredauthentications hostkeyalgorithms casignaturealgorithms bindaddress"
                  + " bindinterface clearallforwardings enablesshkeysign verifyhostkeydns"
                  + " nohostauthenticationforlocalhost connecttimeout addressfamily"
                  + " serveraliveinterval serveralivecountmax controlpath controlmaster"
                  + " controlpersist hashknownhosts tunnel tunneldevice permitlocalcommand"
                  + " visualhostkey kexalgorithms requesttty sessiontype stdinnull"
                  + " forkafterauthentication proxyusefdpass canonicalizefallbacklocal"
                  + " canonicalizehostname canonicalizemaxdots streamlocalbindmask"
                  + " streamlocalbindunlink revokedhostkeys fingerprinthash updatehostkeys"
                  + " hostbasedacceptedalgorithms hostbasedkeytypes pubkeyacceptedalgorithms"
                  + " pubkeyacceptedkeytypes ignoreunknown securitykeyprovider requiredrsasize"
                  + " enableescapecommandline obscurekeystroketiming tag refuseconnection"
                  + " warnweakcrypto",
              Kind.MANY,
              "addkeystoagent remoteforward localforward permitremoteopen globalknownhostsfile"
                  + " userknownhostsfile logverbose rekeylimit sendenv setenv include ipqos"
                  + " canonicaldomains canonicalizepermittedcnames channeltimeout",
              Kind.COMMAND,
              "proxycommand proxyjump localcommand remotecommand knownhostscommand"
                  + " versionaddendum",
              Kind.IGNORED,
              "protocol cipher fallbacktorsh globalknownhostsfile2 rhostsauthentication"
                  + " userknownhostsfile2 useroaming usersh useprivilegedport afstokenpassing"
                  + " kerberosauthentication kerberostgtpassing rsaauthentication"
                  + " rhostsrsaauthentication compressionlevel",
              Kind.HOST,
              "host",
              Kind.MATCH,
              "match"),
          "exec host originalhost user localuser localnetwork tagged version command sessiontype",
          "all canonical final",
          "",
          keyword -> Optional.empty());

  private final Map<String, Kind> kinds;
  private final Set<String> criteria;
  private final Set<String> plainCriteria;
  private final Set<String> global;
  private final Function<String, Optional<SshValues>> values;

  /** What follows a keyword. */
  enum Kind {
    /** One argument. */
    ONE,
    /** One argument or more. */
    MANY,
    /** All of the line, a comment too. */
    COMMAND,
    /** Anything; the program does nothing with it. */
    IGNORED,
    /** The patterns of a block. */
    HOST,
    /** The criteria of a block. */
    MATCH;

    /** Whether so many arguments may follow. */
    boolean takes(int count) {
      return switch (this) {
        case COMMAND, IGNORED -> true;
        case ONE -> count == 1;
        case MANY, HOST, MATCH -> count > 0;
      };
    }
  }

  private SshKeywords(
      Map<Kind, String> keywords,
      String criteria,
      String plainCriteria,
      String global,
      Function<String, Optional<SshValues>> values) {
    ImmutableMap.Builder<String, Kind> all = ImmutableMap.builder();
    keywords.forEach((kind, names) -> BLANKS.split(names).forEach(name -> all.put(name, kind)));
    this.kinds = all.buildOrThrow();
    this.criteria = ImmutableSet.copyOf(BLANKS.split(criteria));
    this.plainCriteria = ImmutableSet.copyOf(BLANKS.split(plainCriteria));
    this.global = ImmutableSet.copyOf(BLANKS.split(global));
    this.values = values;
  }

  /** What follows a keyword, in whatever case it is written. */
  Optional<Kind> kind(String keyword) {
    return Optional.ofNullable(kinds.get(keyword.toLowerCase(Locale.ROOT)));
  }

  /** The keywords in lower case. */
  Set<String> all() {
    return kinds.keySet();
  }

  /** Whether a keyword may stand in a {@code Match} block (sshd -T of 9.2). */
  boolean mayStandInMatch(String keyword) {
    return !global.contains(keyword.toLowerCase(Locale.ROOT));
  }

  boolean mayHaveComment(String keyword) {
    return !kind(keyword).equals(Optional.of(Kind.COMMAND));
  }

  /** What a keyword's arguments must be, if more is known than their number. */
  Optional<SshValues> values(String keyword) {
    return values.apply(keyword);
  }

  /** Whether a keyword can be written with this value. */
  boolean carry(String keyword, String value) {
    Optional<Kind> kind = kind(keyword).filter(k -> k != Kind.HOST && k != Kind.MATCH);
    Optional<SshArguments> arguments = SshArguments.of(value);
    return kind.isPresent()
        && arguments.isPresent()
        && kind.get().takes(arguments.get().words().size())
        && values(keyword).filter(wanted -> !wanted.match(arguments.get())).isEmpty();
  }

  /** Whether each word of a {@code Match} is a known criterion, followed by what it wants. */
  boolean areCriteria(String condition) {
    String rest = condition;
    while (!rest.isEmpty()) {
      Optional<SshLine> criterion = SshLine.of(rest);
      if (criterion.filter(found -> isPlain(found.keyword())).isPresent()) {
        rest = criterion.get().rest();
        continue;
      }
      Optional<SshLine> argument =
          criterion
              .filter(found -> criteria.contains(name(found.keyword())))
              .flatMap(found -> SshLine.of(found.rest()))
              .filter(found -> !found.keyword().isEmpty() && !found.keyword().startsWith("#"))
              .filter(found -> isArgument(name(criterion.get().keyword()), found.keyword()));
      if (argument.isEmpty()) {
        return false;
      }
      rest = argument.get().rest();
    }
    return true;
  }

  private static boolean isArgument(String criterion, String argument) {
    return switch (criterion) {
      case "address", "localaddress" -> SshWords.areNetworks(argument);
      case "localport" -> SshPorts.isLocalPort(argument);
      default -> true;
    };
  }

  private boolean isPlain(String criterion) {
    return plainCriteria.contains(name(criterion));
  }

  private static String name(String criterion) {
    return criterion.toLowerCase(Locale.ROOT).substring(criterion.startsWith("!") ? 1 : 0);
  }
}
