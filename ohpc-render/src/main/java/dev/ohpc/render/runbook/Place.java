package dev.ohpc.render.runbook;

/** Where a step is done. */
public enum Place {
  /** On the management server. */
  SERVER,
  /** In the root image, which is on the management server. */
  IMAGE,
  /** In the root of each node, which is on the management server: once a node. */
  NODE_ROOTS,
  /** On each node that has booted, through {@code ssh root@ADDRESS}: once a node. */
  NODES,
  /** By a person, at one board after the other. */
  BOARD,
  /** By a person, at their own desk. */
  DESK;

  /** Whether the commands run once a node, with {@link Variable#NODE} and the like known. */
  public boolean isPerNode() {
    return this == NODE_ROOTS || this == NODES;
  }
}
