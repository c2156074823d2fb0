package dev.ohpc.render.format;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lines of exports(5): a path and its clients, each with its options in brackets. A word that
 * begins with {@code -} has options for the clients that follow.
 */
final class ExportsGrammar {

  static final LineGrammar<Export> GRAMMAR =
      new LineGrammar<>(
          ExportsLines.SYNTAX, "#", Integer.MAX_VALUE, new Reader(), ExportsGrammar::print);

  private static final CharMatcher SPECIAL = CharMatcher.anyOf("\"#");

  private ExportsGrammar() {}

  /** Knows which clients of which paths it has seen. */
  private static final class Reader implements LineGrammar.EntryReader<Export> {

    private final Set<List<String>> seen = new HashSet<>();

    @Override
    public LineGrammar.EntryReader<Export> ofOneText() {
      return new Reader();
    }

    @Override
    public List<Export> read(LogicalLine line) {
      List<ExportsWords.Word> words = ExportsWords.of(line);
      ExportsWords.Word path = words.get(0);
      if (!path.text().startsWith("/")) {
        throw line.malformed(
            ProblemCode.INVALID_VALUE,
            path.start(),
            path.end(),
            Quoted.of(path.text()) + " is no absolute path",
            "write the path of a directory, such as `/srv/nfs`");
      }
      Export export = new Export(path.text(), clients(line, words));
      reportWorld(line, path, export);
      reportRepeated(line, words, export);
      return List.of(export);
    }

    private void reportRepeated(LogicalLine line, List<ExportsWords.Word> words, Export export) {
      for (int i = 0; i < export.clients().size(); i++) {
        Client client = export.clients().get(i);
        String host = client.host().toLowerCase(Locale.ROOT);
        if (!client.isDefaults() && !seen.add(List.of(export.path(), host))) {
          line.report(
              ProblemCode.DUPLICATE_KEY,
              words.get(i + 1).start(),
              words.get(i + 1).end(),
              Quoted.of(export.path()) + " is exported to " + Quoted.of(client.host()) + " twice",
              "keep one of them; exportfs keeps the first and fails");
        }
      }
    }
  }

  private static List<Client> clients(LogicalLine line, List<ExportsWords.Word> words) {
    List<Client> clients = new ArrayList<>();
    boolean afterDefaults = false;
    for (ExportsWords.Word word : words.subList(1, words.size())) {
      boolean isDefaults = word.text().startsWith("-") && !afterDefaults;
      clients.add(
          isDefaults
              ? Client.defaults(
                  ExportOptions.read(line, word.text().substring(1), word).toArray(String[]::new))
              : ExportClients.read(line, word));
      afterDefaults = isDefaults;
    }
    return clients;
  }

  private static void reportWorld(LogicalLine line, ExportsWords.Word path, Export export) {
    if (export.namesNobody()) {
      line.report(
          ProblemCode.EXPORTED_TO_ALL,
          path.start(),
          line.content().length(),
          Quoted.of(path.text()) + " has no client, and so is for everybody",
          "name the clients, or write `*(ro)` if that is meant");
    }
  }

  private static void print(Export export, LineWriter line) {
    line.refuseUnless(
        !export.namesNobody(),
        () -> "would name no client, and exports(5) then means the whole world");
    line.refuseUnless(
        export.path().startsWith("/") && ExportsWords.isPath(export.path()),
        () -> "cannot carry " + Quoted.of(export.path()) + ": a path begins with /");
    line.append(OctalEscapes.encode(export.path(), SPECIAL));
    boolean afterDefaults = false;
    for (Client client : export.clients()) {
      line.append(' ');
      line.refuseUnless(
          !(afterDefaults && client.isDefaults()), () -> "would have two defaults in a row");
      afterDefaults = client.isDefaults();
      print(client, line);
    }
  }

  private static void print(Client client, LineWriter line) {
    line.refuseUnless(
        client.host().length() + String.join(",", client.options()).length() + "()".length()
            <= ExportsWords.LONGEST_CLIENT,
        () -> "would have a client of more bytes than exportfs reads");
    if (client.isDefaults()) {
      line.append('-').append(Fields.EXPORT_OPTION, ',', client.options());
    } else {
      line.append(Fields.EXPORT_CLIENT, client.host());
      if (!client.options().isEmpty()) {
        line.append('(').append(Fields.EXPORT_OPTION, ',', client.options()).append(')');
      }
    }
  }
}
