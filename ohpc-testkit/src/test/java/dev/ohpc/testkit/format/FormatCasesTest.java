package dev.ohpc.testkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatCasesTest {

  @Test
  void everyFormatThatReadsHasItsCase() {
    List<String> formats =
        Arrays.stream(ConfigFormats.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> ConfigFormat.class.isAssignableFrom(method.getReturnType()))
            .map(Method::getName)
            .toList();

    assertThat(FormatCases.ALL)
        .extracting(FormatCase::name)
        .containsExactlyInAnyOrderElementsOf(formats);
  }
}
