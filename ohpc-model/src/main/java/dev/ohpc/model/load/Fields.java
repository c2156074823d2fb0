package dev.ohpc.model.load;

import dev.ohpc.model.load.ShellVariables.Value;
import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Mapping;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping while it is put together. */
final class Fields {

  private final List<Entry> entries = new ArrayList<>();

  void add(String key, Position at, Tree value) {
    entries.add(new Entry(new Scalar(key, false, at), value));
  }

  void addText(String key, @Nullable Value value) {
    if (value != null) {
      addText(key, value.text(), value);
    }
  }

  void addText(String key, String text, @Nullable Value value) {
    if (value != null) {
      add(key, value.name(), new Scalar(text, false, value.at()));
    }
  }

  void addList(String section, String key, Optional<Sequence> list) {
    list.ifPresent(
        values -> {
          Fields fields = new Fields();
          fields.add(key, values.at(), values);
          add(section, values.at(), fields.toMapping());
        });
  }

  Mapping toMapping() {
    return Mapping.of(entries, entries.isEmpty() ? Position.START : entries.get(0).key().at());
  }
}
