package dev.ohpc.render.runbook;

/** What is known only where a step runs. */
public enum Variable {
  /** The rendered directory that the step takes its files from, as an absolute path. */
  TREE,
  /** The name of the node that a step is done for. */
  NODE,
  /** The address of that node. */
  ADDRESS
}
