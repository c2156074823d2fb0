package dev.ohpc.model;

/** Whose choices fill in what a spec leaves open. */
public enum Profile {
  /** The choices of the walk-through that this library began with, its faults included. */
  GUIDE,
  /** A cluster that really comes up, with secure defaults. */
  RECOMMENDED
}
