package dev.ohpc.render.machine;

import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Related;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.text.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Exports of one directory to one client in two files; of those in one file its format tells.
 * exportfs 2.6.2 keeps the first, says of others that they are duplicates, and ends with status 1.
 */
final class RepeatedExports {

  private final Documents documents;
  private final Map<List<String>, Export> first = new HashMap<>();

  RepeatedExports(Documents documents) {
    this.documents = documents;
  }

  /** Tells of the repeats in files that were read one after the other. */
  void report(ExportsConfig exports) {
    exports.entries().forEach(export -> export.clients().forEach(client -> report(export, client)));
  }

  private void report(Export export, Client client) {
    if (client.isDefaults()) {
      return;
    }
    Export earlier =
        first.putIfAbsent(List.of(export.path(), client.host().toLowerCase(Locale.ROOT)), export);
    Optional<Span> span = documents.span(export);
    if (earlier != null && !source(span).equals(source(documents.span(earlier)))) {
      documents.report(
          Problem.builder()
              .code(ProblemCode.DUPLICATE_KEY)
              .path(SpecPath.ROOT)
              .span(span)
              .message(
                  Quoted.of(export.path())
                      + " is exported to "
                      + Quoted.of(client.host())
                      + " in another file, too")
              .hint("keep one of them; exportfs keeps the first and fails (2.6.2)")
              .addRelated(Related.of("also here", SpecPath.ROOT, documents.span(earlier)))
              .build());
    }
  }

  private static Optional<String> source(Optional<Span> span) {
    return span.map(Span::source).map(Source::name);
  }
}
