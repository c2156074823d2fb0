package dev.ohpc.testkit.contract;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/**
 * Where a program may run: a language in which {@code i} has no capital {@code I}, one that has
 * digits of its own, and times of day that are not UTC.
 */
record Surroundings(Locale locale, TimeZone zone) {

  static final List<Surroundings> ALL =
      List.of(
          new Surroundings(Locale.forLanguageTag("tr-TR"), TimeZone.getTimeZone("Pacific/Apia")),
          new Surroundings(
              Locale.forLanguageTag("ar-EG-u-nu-arab"), TimeZone.getTimeZone("Asia/Kolkata")));

  /** What comes of doing something there; afterwards all is as before. */
  <T> T during(Callable<T> something) throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(this.locale);
      TimeZone.setDefault(this.zone);
      return something.call();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
