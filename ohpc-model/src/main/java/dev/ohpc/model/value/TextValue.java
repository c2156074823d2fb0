package dev.ohpc.model.value;

/** A value that is its text: equal to another of its kind with the same text. */
abstract class TextValue {

  final String text;

  TextValue(String text) {
    this.text = text;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof TextValue that
        && that.getClass() == getClass()
        && that.text.equals(text);
  }

  @Override
  public final int hashCode() {
    return text.hashCode();
  }

  /** The text, as it is written into files. */
  @Override
  public final String toString() {
    return text;
  }
}
