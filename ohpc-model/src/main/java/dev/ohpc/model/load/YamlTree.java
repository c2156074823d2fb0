package dev.ohpc.model.load;

import com.google.common.collect.Lists;
import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Mapping;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Sequence;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into a tree.
 *
 * <p>Built from snakeyaml-engine's events rather than its node graph, whose composer recurses,
 * takes duplicate keys and cyclic aliases without a word, and so leaves a hostile document nothing
 * to fail on but the stack.
 */
final class YamlTree {

  private static final int DEEPEST = 32;
  private static final long MOST_VALUES = 4_000_000;

  private final Reporter reporter;
  private final Map<Anchor, Tree> anchors = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private long values;
  private @Nullable Tree document;

  private YamlTree(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The spec, or empty after its problems were reported. */
  static Optional<Tree> read(Reporter reporter) {
    YamlTree tree = new YamlTree(reporter);
    return tree.tryRead() ? tree.found() : Optional.empty();
  }

  /** The keys of a file, none if it is empty, or empty after its problems were reported. */
  static Optional<Mapping> readMapping(Reporter reporter) {
    YamlTree tree = new YamlTree(reporter);
    if (!tree.tryRead()) {
      return Optional.empty();
    }
    if (tree.document == null || isBlank(tree.document)) {
      return Optional.of(Mapping.of(List.of(), reporter.position(1, 1, 1, 1)));
    }
    if (tree.document instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    Type.wrongType(tree.document, SpecPath.ROOT, reporter, "a mapping", "write `key: value` lines");
    return Optional.empty();
  }

  private boolean tryRead() {
    try {
      readDocument();
      return true;
    } catch (Abandoned e) {
      return false;
    } catch (MarkedYamlEngineException e) {
      syntax(mark(e), e.getProblem());
      return false;
    } catch (ReaderException e) {
      unprintable(e);
      return false;
    } catch (YamlEngineException e) {
      syntax(Optional.empty(), e.getMessage());
      return false;
    }
  }

  private void readDocument() {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(reporter.source().name())
            .setCodePointLimit(Integer.MAX_VALUE)
            // read in one piece: in small ones a long token costs its length squared
            .setBufferSize(Math.max(1024, reporter.source().text().length() + 1))
            .build();
    int documents = 0;
    StreamReader text = new StreamReader(settings, reporter.source().text());
    Iterator<Event> events = new ParserImpl(settings, text);
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
        throw abandon(
            ProblemCode.YAML_SYNTAX,
            position(event),
            "a second document starts here",
            "keep one cluster in one file");
      }
      accept(event);
    }
  }

  private Optional<Tree> found() {
    if (document == null || isBlank(document)) {
      reporter.add(
          ProblemCode.EMPTY_DOCUMENT,
          SpecPath.ROOT,
          Position.START,
          "there is no spec in this file",
          "describe a cluster with `cluster`, `sms`, `network` and `nodes`");
      return Optional.empty();
    }
    return Optional.of(document);
  }

  private static boolean isBlank(Tree tree) {
    return tree instanceof Scalar scalar && scalar.plain() && scalar.text().isEmpty();
  }

  private void accept(Event event) {
    switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case MappingStart, SequenceStart -> open((NodeEvent) event);
      case MappingEnd, SequenceEnd -> close(event);
      default -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    Scalar scalar = new Scalar(event.getValue(), plain, position(event));
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor, scalar));
    place(scalar);
  }

  private void open(NodeEvent event) {
    if (open.size() >= DEEPEST) {
      throw abandon(
          ProblemCode.TOO_DEEP,
          position(event),
          "lists and mappings are nested more than " + DEEPEST + " deep",
          "a spec needs four levels");
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    open.push(new Open(mapping, event.getAnchor().orElse(null), position(event)));
    // while it is open it has no value: an alias to it would be a cycle
    event.getAnchor().ifPresent(anchors::remove);
  }

  private void close(Event end) {
    Open done = open.pop();
    Position last = position(end);
    Position at =
        reporter.position(done.start.line(), done.start.column(), last.endLine(), last.endColumn());
    Tree tree = done.mapping ? mapping(done, at) : Sequence.of(done.items, at);
    if (done.anchor != null) {
      anchors.put(done.anchor, tree);
    }
    place(tree);
  }

  private void alias(AliasEvent event) {
    Tree target = anchors.get(event.getAlias());
    if (target == null) {
      throw abandon(
          ProblemCode.ALIAS_EXPANSION,
          position(event),
          "the alias `*" + event.getAlias() + "` refers to itself, or to nothing",
          "write the value out");
    }
    values += target.size();
    if (values > MOST_VALUES) {
      throw abandon(
          ProblemCode.ALIAS_EXPANSION,
          position(event),
          "with its aliases the document stands for more than " + MOST_VALUES + " values",
          "write values out instead of using aliases of aliases");
    }
    attach(target);
  }

  private void place(Tree tree) {
    if (++values > MOST_VALUES) {
      throw abandon(
          ProblemCode.TOO_LARGE,
          tree.at(),
          "the document has more than " + MOST_VALUES + " values",
          "fold nodes as `names: node[1-65536]`");
    }
    attach(tree);
  }

  private void attach(Tree tree) {
    if (open.isEmpty()) {
      document = tree;
    } else {
      open.peek().items.add(tree);
    }
  }

  private Mapping mapping(Open done, Position at) {
    Map<String, Scalar> keys = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i + 1 < done.items.size(); i += 2) {
      if (!(done.items.get(i) instanceof Scalar key)) {
        reporter.add(
            ProblemCode.WRONG_TYPE,
            SpecPath.ROOT,
            done.items.get(i).at(),
            done.items.get(i).noun() + " stands where a key belongs",
            "write a word, then `:` and its value; quote a text that begins with `[` or `{`");
        continue;
      }
      Scalar first = keys.putIfAbsent(key.text(), key);
      if (first == null) {
        entries.add(new Entry(key, done.items.get(i + 1)));
      } else {
        duplicate(key, first);
      }
    }
    return Mapping.of(entries, at);
  }

  private void duplicate(Scalar key, Scalar first) {
    String name = Types.visible(key.text());
    SpecPath path = pathOfOpen().key(name);
    reporter.add(
        ProblemCode.DUPLICATE_KEY,
        path,
        key.at(),
        "the key `" + name + "` stands here a second time",
        "keep one of them",
        problem -> problem.addRelated(reporter.related("first here", path, first.at())));
  }

  /** Where the value belongs that has just ended. */
  private SpecPath pathOfOpen() {
    SpecPath path = SpecPath.ROOT;
    for (Open parent : Lists.reverse(List.copyOf(open))) {
      path = parent.step(path);
    }
    return path;
  }

  /** Where the fault is; what is never closed is shown where it opens, not at the text's end. */
  private Optional<Mark> mark(MarkedYamlEngineException e) {
    int end = reporter.source().text().codePointCount(0, reporter.source().text().length());
    return e.getProblemMark()
        .filter(mark -> mark.getIndex() < end || e.getContextMark().isEmpty())
        .or(e::getContextMark);
  }

  private void syntax(Optional<Mark> mark, @Nullable String what) {
    Position at = mark.map(m -> position(m, m)).orElse(reporter.position(1, 1, 1, 1));
    reporter.add(
        ProblemCode.YAML_SYNTAX,
        SpecPath.ROOT,
        at,
        "this is not YAML: " + (what == null ? "it ends too early" : Types.visible(what)),
        "look at the indentation, and quote texts with `: `, ` #`, or a sign at their start");
  }

  private void unprintable(ReaderException e) {
    String before = reporter.source().text().substring(0, Math.max(0, indexOf(e)));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String lineStart = before.substring(before.lastIndexOf('\n') + 1);
    int column = 1 + lineStart.codePointCount(0, lineStart.length());
    reporter.add(
        ProblemCode.YAML_SYNTAX,
        SpecPath.ROOT,
        reporter.position(line, column, line, column + 1),
        String.format(Locale.ROOT, "the character U+%04X is not allowed in YAML", e.getCodePoint()),
        "remove it");
  }

  private int indexOf(ReaderException e) {
    return reporter.source().text().indexOf(e.getCodePoint());
  }

  private Abandoned abandon(ProblemCode code, Position at, String message, String hint) {
    reporter.add(code, SpecPath.ROOT, at, message, hint);
    return new Abandoned();
  }

  private Position position(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    return position(start, event.getEndMark().orElse(start));
  }

  private Position position(Mark start, Mark end) {
    return reporter.position(
        start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }

  /** A list or mapping whose end is still to come; a mapping's items are key, value, key, … */
  private static final class Open {

    final boolean mapping;
    final @Nullable Anchor anchor;
    final Position start;
    final List<Tree> items = new ArrayList<>();

    Open(boolean mapping, @Nullable Anchor anchor, Position start) {
      this.mapping = mapping;
      this.anchor = anchor;
      this.start = start;
    }

    /** The path of the item that is still to come. */
    SpecPath step(SpecPath path) {
      if (!mapping) {
        return path.item(items.size());
      }
      if (items.size() % 2 == 0) {
        return path; // a mapping where a key belongs
      }
      Tree key = items.get(items.size() - 1);
      return path.key(key instanceof Scalar scalar ? Types.visible(scalar.text()) : "?");
    }
  }

  /** Reading cannot go on; the problem is reported. */
  private static final class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Abandoned() {
      super(null, null, false, false);
    }
  }
}
