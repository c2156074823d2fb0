package dev.ohpc.model.load;

import dev.ohpc.model.json.JsonWriter;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import org.jspecify.annotations.Nullable;

/**
 * A type of values in a spec file: how to read one, and how the JSON schema describes it.
 *
 * @param <T> what is read
 */
interface Type<T> {

  /** The value, or null after its problem was reported. */
  @Nullable T decode(Tree tree, SpecPath path, Reporter reporter);

  /** Writes the members of the schema object that describes this type. */
  void describe(JsonWriter schema);

  /** Reports that something else stands where a value of this type belongs. */
  static void wrongType(
      Tree tree, SpecPath path, Reporter reporter, String wanted, String instead) {
    reporter.add(
        ProblemCode.WRONG_TYPE,
        path,
        tree.at(),
        (path.equals(SpecPath.ROOT) ? "the file" : "`" + path + "`")
            + " is "
            + tree.noun()
            + " where "
            + wanted
            + " belongs",
        instead);
  }
}
