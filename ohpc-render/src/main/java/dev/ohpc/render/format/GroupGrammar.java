package dev.ohpc.render.format;

import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;

/**
 * The lines of ClusterShell's groups.d/*.cfg as the sed commands of its own groups.conf look for
 * them (1.9): a name at the very beginning, a colon, and a node set up to the line's end. All other
 * lines are passed over. Groups in YAML are another format.
 */
final class GroupGrammar {

  static final LineGrammar<NodeGroup> GRAMMAR =
      LineGrammar.of(PlainLines.of("#"), GroupGrammar::read, GroupGrammar::print);

  private GroupGrammar() {}

  private static NodeGroup read(LogicalLine line) {
    String content = line.content();
    int colon = content.indexOf(':');
    if (colon <= 0
        || line.isIndented()
        || !Fields.GROUP_NAME.carries(content.substring(0, colon))) {
      throw line.malformed(
          ProblemCode.NO_EFFECT,
          0,
          content.length(),
          Quoted.of(content) + " is no group",
          "write `name: nodes` from the first column on, the name of letters, digits, `_` and `-`");
    }
    return new NodeGroup(content.substring(0, colon), content.substring(colon + 1).strip());
  }

  private static void print(NodeGroup group, LineWriter line) {
    line.append(Fields.GROUP_NAME, group.name()).append(':');
    if (!group.nodes().isEmpty()) {
      line.append(' ').append(Fields.GROUP_NODES, group.nodes());
    }
  }
}
