package dev.ohpc.render.format;

import com.google.common.net.InetAddresses;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** One client of exports(5) with its options in brackets. */
final class ExportClients {

  private static final String WILDCARDS = "*?[";

  private ExportClients() {}

  static Client read(LogicalLine line, ExportsWords.Word word) {
    String text = word.text();
    int open = text.indexOf('(');
    if (open < 0) {
      checkHost(line, text, word);
      return new Client(text, List.of());
    }
    if (text.indexOf(')', open) != text.length() - 1) {
      throw line.malformed(
          ProblemCode.FILE_SYNTAX,
          word.start(),
          word.end(),
          "bad option list in " + Quoted.of(text) + "; exportfs reads no further",
          "write `client(option,option)`, and a blank before the next client");
    }
    String host = open == 0 ? Client.EVERYBODY : text.substring(0, open);
    if (open == 0) {
      reportWorld(line, word);
    }
    checkHost(line, host, word);
    return new Client(
        host, ExportOptions.read(line, text.substring(open + 1, text.length() - 1), word));
  }

  private static void reportWorld(LogicalLine line, ExportsWords.Word word) {
    line.report(
        ProblemCode.EXPORTED_TO_ALL,
        word.start(),
        word.end(),
        Quoted.of(word.text()) + " names no client, and so is for everybody",
        "leave out the blank before the bracket, or write `*" + word.text() + "` if that is meant");
  }

  /** What is known without asking anybody: a subnet's address and mask. */
  private static void checkHost(LogicalLine line, String host, ExportsWords.Word word) {
    if (!isClient(host)) {
      throw line.malformed(
          ProblemCode.INVALID_VALUE,
          word.start(),
          word.end(),
          Quoted.of(host) + " is no client; exportfs passes over it",
          "write a host, a subnet such as `10.0.0.0/24`, `@netgroup`, or `*`");
    }
  }

  static boolean isClient(String host) {
    int slash = slashOfSubnet(host);
    return !host.equals("-") && (slash < 0 || isSubnet(host.substring(0, slash), host, slash));
  }

  /** As exportfs looks: what has a wildcard before a slash is a pattern of names. */
  private static int slashOfSubnet(String host) {
    if (host.startsWith("gss/") || host.startsWith("@")) {
      return -1;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (WILDCARDS.indexOf(c) >= 0 || c == '/') {
        return c == '/' ? i : -1;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static boolean isSubnet(String address, String host, int slash) {
    if (!InetAddresses.isInetAddress(address) || address.indexOf('%') >= 0) {
      return false;
    }
    InetAddress parsed = InetAddresses.forString(address);
    String mask = host.substring(slash + 1);
    boolean isIpv4 = parsed instanceof Inet4Address;
    if (mask.indexOf(isIpv4 ? '.' : ':') >= 0) {
      return InetAddresses.isInetAddress(mask);
    }
    return isLength(mask, isIpv4 ? 32 : 128);
  }

  private static boolean isLength(String text, int longest) {
    return text.isEmpty()
        || (text.matches("[ \\t]*\\+?[0-9]{1,9}") && Integer.parseInt(text.strip()) <= longest);
  }
}
