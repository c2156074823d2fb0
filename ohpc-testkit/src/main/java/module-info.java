import dev.ohpc.testkit.OhpcArbitraries;
import dev.ohpc.testkit.OhpcReports;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.providers.ArbitraryProvider;
import org.jspecify.annotations.NullMarked;

/** What projects that use the library add in test scope. */
@NullMarked
module dev.ohpc.testkit {
  requires transitive dev.ohpc.model;
  requires transitive dev.ohpc.netboot;
  requires transitive dev.ohpc.render;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires static transitive org.assertj.core; // for those who use the assertions
  requires static transitive org.jspecify;

  exports dev.ohpc.testkit;
  exports dev.ohpc.testkit.assertion;
  exports dev.ohpc.testkit.broken;
  exports dev.ohpc.testkit.config;
  exports dev.ohpc.testkit.contract;
  exports dev.ohpc.testkit.dhcp;
  exports dev.ohpc.testkit.junit;
  exports dev.ohpc.testkit.pi4;
  exports dev.ohpc.testkit.rehearsal;
  exports dev.ohpc.testkit.tftp;

  provides ArbitraryProvider with
      OhpcArbitraries;
  provides SampleReportingFormat with
      OhpcReports;

  opens dev.ohpc.testkit to
      org.junit.platform.commons;
  opens dev.ohpc.testkit.junit to
      org.junit.platform.commons;
}
