import org.jspecify.annotations.NullMarked;

/** What projects that use the library add in test scope. */
@NullMarked
module dev.ohpc.testkit {
  requires transitive dev.ohpc.model;
  requires transitive dev.ohpc.netboot;
  requires transitive dev.ohpc.render;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports dev.ohpc.testkit;
  exports dev.ohpc.testkit.dhcp;
  exports dev.ohpc.testkit.pi4;
  exports dev.ohpc.testkit.rehearsal;
  exports dev.ohpc.testkit.tftp;

  opens dev.ohpc.testkit to
      org.junit.platform.commons;
}
