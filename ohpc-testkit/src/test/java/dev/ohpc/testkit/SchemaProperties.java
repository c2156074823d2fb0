package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The JSON schema and the loader agree on what a spec file looks like. */
class SchemaProperties {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ClusterSpec.jsonSchema(), InputFormat.JSON);
  private static final JsonMapper JSON = new JsonMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  /** The kinds of problems that a schema can see. */
  private static final Set<ProblemCode> SHAPE =
      EnumSet.of(
          ProblemCode.UNKNOWN_KEY,
          ProblemCode.MISSING_KEY,
          ProblemCode.CONFLICTING_KEYS,
          ProblemCode.WRONG_TYPE,
          ProblemCode.INVALID_VALUE,
          ProblemCode.NO_NODES);

  /** What is wrong with a value and cannot be said by a regular expression. */
  private static final List<String> BEYOND_A_SCHEMA =
      List.of(
          "is an address within a subnet",
          "ends before it starts",
          "is no known hardware",
          "is no option of dnsmasq",
          "is not a boot order",
          "is not a host list",
          "is not a host name",
          "is not an IPv4 address",
          "is not an OpenSSH public key",
          "is not the MAC address of an interface");

  /** Values that are right in one place and wrong in most. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "-1",
          "3.5",
          "1000000",
          "\"\"",
          "\"x\"",
          "\"12h\"",
          "\"node7\"",
          "\"node[1-2]\"",
          "\"192.168.1.9\"",
          "\"192.168.1.256\"",
          "\"10.0.0.0/8\"",
          "\"02:00:00:00:00:09\"",
          "\"03:00:00:00:00:09\"",
          "\"0xf21\"",
          "3873",
          "\"/srv/x\"",
          "\"/srv/../x\"",
          "\"end0\"",
          "\"a b\"",
          "\"a#b\"",
          "\"UPPER\"",
          "\"permissive\"",
          "\"guide\"",
          "\"4GiB\"",
          "\"-\"",
          "\"a\\u0000b\"",
          "\"n\\u043ede1\"",
          "[]",
          "[\"x\"]",
          "[1]",
          "[[]]",
          "{}",
          "{\"x\": \"y\"}",
          "{\"a b\": 1}");

  @Provide
  Arbitrary<ClusterSpec> clusters() {
    return ClusterSpecs.withNodes(1, 4);
  }

  @Provide
  Arbitrary<Change> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.of("replace", "remove", "rename", "add"),
            Arbitraries.of(VALUES))
        .as(Change::new);
  }

  @Property
  void whatLoadsIsValid(@ForAll("clusters") ClusterSpec spec) {
    assertThat(SCHEMA.validate(spec.toYaml(), InputFormat.YAML)).isEmpty();
  }

  @Property(tries = 4000)
  void whatIsBrokenIsBrokenForBoth(
      @ForAll("clusters") ClusterSpec spec, @ForAll("changes") Change change) {
    JsonNode tree = YAML.readTree(spec.toYaml());
    change.apply(tree);
    String json = JSON.writeValueAsString(tree);

    boolean valid = SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    List<Problem> seen =
        ClusterSpec.tryLoad(json, "changed").problems().stream()
            .filter(problem -> SHAPE.contains(problem.code()))
            .toList();

    if (valid) {
      assertThat(seen).as(json).allMatch(SchemaProperties::isBeyondASchema);
    } else {
      assertThat(seen).as(json).isNotEmpty();
    }
  }

  private static boolean isBeyondASchema(Problem problem) {
    return BEYOND_A_SCHEMA.stream().anyMatch(problem.message()::contains);
  }

  /** A change of the value at some place of a tree. */
  record Change(int place, String kind, String value) {

    void apply(JsonNode root) {
      List<Runnable> places = new ArrayList<>();
      collect(root, places);
      places.get(place % places.size()).run();
    }

    private void collect(JsonNode node, List<Runnable> places) {
      if (node instanceof ObjectNode object) {
        for (String key : List.copyOf(object.propertyNames())) {
          places.add(() -> change(object, key));
          collect(object.get(key), places);
        }
      } else if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          int index = i;
          places.add(() -> change(array, index));
          collect(array.get(i), places);
        }
      }
    }

    private void change(ObjectNode object, String key) {
      switch (kind) {
        case "replace" -> object.set(key, JSON.readTree(value));
        case "remove" -> object.remove(key);
        case "rename" -> object.set(key + "s", object.remove(key));
        default -> object.set("another", JSON.readTree(value));
      }
    }

    private void change(ArrayNode array, int index) {
      switch (kind) {
        case "remove" -> array.remove(index);
        case "add" -> array.add(JSON.readTree(value));
        default -> array.set(index, JSON.readTree(value));
      }
    }
  }
}
