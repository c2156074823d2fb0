package dev.ohpc.render.runbook;

import java.util.List;

/**
 * A cluster as a picture: the server, its network, and the nodes (SVG 1.1). Of many nodes the first
 * ones and the last are drawn, and how many are between them.
 */
final class ClusterPicture {

  private static final int MOST_DRAWN = 6;
  private static final int NODE_WIDTH = 150;
  private static final int GAP = 20;
  private static final int BUS = 150;
  private static final int NODE_TOP = 190;
  private static final int HEIGHT = 270;
  private static final int SERVER_WIDTH = 300;

  private final Runbook runbook;
  private final StringBuilder out = new StringBuilder();

  private ClusterPicture(Runbook runbook) {
    this.runbook = runbook;
  }

  static String of(Runbook runbook) {
    ClusterPicture picture = new ClusterPicture(runbook);
    picture.draw();
    return picture.out.toString();
  }

  private void draw() {
    List<Runbook.Node> nodes = runbook.nodes();
    boolean all = nodes.size() <= MOST_DRAWN;
    int boxes = all ? nodes.size() : MOST_DRAWN;
    int width = Math.max(SERVER_WIDTH + 2 * GAP, boxes * (NODE_WIDTH + GAP) + GAP);
    head(width);
    server(width);
    int left = (width - boxes * (NODE_WIDTH + GAP) + GAP) / 2;
    line(left + NODE_WIDTH / 2, BUS, left + (boxes - 1) * (NODE_WIDTH + GAP) + NODE_WIDTH / 2, BUS);
    line(width / 2, 100, width / 2, BUS);
    for (int i = 0; i < boxes; i++) {
      int x = left + i * (NODE_WIDTH + GAP);
      if (!all && i == boxes - 2) {
        more(x, nodes.size() - boxes + 1);
      } else {
        node(x, all || i < boxes - 2 ? nodes.get(i) : nodes.get(nodes.size() - 1));
      }
    }
    tag("</svg>");
  }

  private void head(int width) {
    tag(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
            + width
            + " "
            + HEIGHT
            + "\" width=\""
            + width
            + "\" height=\""
            + HEIGHT
            + "\" font-family=\"sans-serif\" font-size=\"14\" text-anchor=\"middle\">");
    tag("<title>" + escaped(runbook.cluster()) + "</title>");
    tag("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
  }

  private void server(int width) {
    Runbook.Server server = runbook.server();
    box((width - SERVER_WIDTH) / 2, 20, SERVER_WIDTH, 80, "#dbe9f6");
    text(width / 2, 44, "<tspan font-weight=\"bold\">" + escaped(server.name()) + "</tspan>");
    text(width / 2, 64, escaped(server.interfaceName() + ": " + server.address()));
    text(width / 2, 86, "Slurm, DHCP, DNS, TFTP, NFS");
    tag(
        "<text x=\""
            + (width / 2 + 8)
            + "\" y=\"130\" text-anchor=\"start\" fill=\"#555\">"
            + escaped(server.network())
            + "</text>");
  }

  private void node(int x, Runbook.Node node) {
    line(x + NODE_WIDTH / 2, BUS, x + NODE_WIDTH / 2, NODE_TOP);
    box(x, NODE_TOP, NODE_WIDTH, 60, "#e6f4e1");
    text(
        x + NODE_WIDTH / 2,
        NODE_TOP + 26,
        "<tspan font-weight=\"bold\">" + escaped(shortened(node.name())) + "</tspan>");
    text(x + NODE_WIDTH / 2, NODE_TOP + 46, escaped(node.address()));
  }

  private void more(int x, int count) {
    text(x + NODE_WIDTH / 2, NODE_TOP + 36, "... + " + count + " ...");
  }

  /** A name of at most sixteen letters, which is what a box holds. */
  private static String shortened(String name) {
    return name.length() <= 16
        ? name
        : name.substring(0, 7) + ".." + name.substring(name.length() - 7);
  }

  private void box(int x, int y, int width, int height, String colour) {
    tag(
        "<rect x=\""
            + x
            + "\" y=\""
            + y
            + "\" width=\""
            + width
            + "\" height=\""
            + height
            + "\" rx=\"6\" fill=\""
            + colour
            + "\" stroke=\"#555\"/>");
  }

  private void line(int x1, int y1, int x2, int y2) {
    tag(
        "<line x1=\""
            + x1
            + "\" y1=\""
            + y1
            + "\" x2=\""
            + x2
            + "\" y2=\""
            + y2
            + "\" stroke=\"#555\" stroke-width=\"2\"/>");
  }

  private void text(int x, int y, String content) {
    tag("<text x=\"" + x + "\" y=\"" + y + "\">" + content + "</text>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void tag(String tag) {
    out.append(tag).append('\n');
  }
}
