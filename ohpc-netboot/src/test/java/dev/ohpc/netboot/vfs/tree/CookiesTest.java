package dev.ohpc.netboot.vfs.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** A name has one cookie as long as it is there. */
class CookiesTest {

  private static Map<String, Long> byName(Cookies cookies) {
    Map<String, Long> byName = new TreeMap<>();
    cookies.after(0).forEach((cookie, name) -> byName.put(name, cookie));
    return byName;
  }

  /** The hash is so bad that most names meet. */
  @Property(tries = 500)
  void whateverComesAndGoes(
      @ForAll @Size(max = 12)
          List<Set<@CharRange(from = 'a', to = 'h') @StringLength(min = 1, max = 1) String>>
              listings) {
    Cookies cookies = new Cookies(name -> name.charAt(0) % 3);
    Map<String, Long> before = Map.of();
    for (Set<String> listing : listings) {
      cookies.arrange(List.copyOf(listing));
      Map<String, Long> after = byName(cookies);
      assertThat(after.keySet()).isEqualTo(listing);
      Set<String> stayed = new HashSet<>(before.keySet());
      stayed.retainAll(listing);
      for (String name : stayed) {
        assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
      }
      before = after;
    }
  }

  @Test
  void theyAreMadeOfTheNameAlone() {
    Cookies one = new Cookies(String::length);
    Cookies other = new Cookies(String::length);
    one.arrange(List.of("a", "bb", "ccc"));
    other.arrange(List.of("dddd", "ccc", "a"));

    assertThat(byName(one).get("ccc")).isEqualTo(byName(other).get("ccc"));
    long first = one.after(0).firstKey();
    assertThat(one.after(first)).containsValues("bb", "ccc").hasSize(2);
  }
}
