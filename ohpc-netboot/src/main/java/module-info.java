import org.jspecify.annotations.NullMarked;

/**
 * TFTP, NFS and DHCP in plain Java, for tests and labs.
 *
 * <p>{@link dev.ohpc.netboot.TftpServer} serves a directory, {@link dev.ohpc.netboot.NfsServer}
 * file systems; {@link dev.ohpc.netboot.NetbootServer} serves a rendered cluster. {@link
 * dev.ohpc.netboot.DhcpServer} answers what dnsmasq would.
 */
@NullMarked
@SuppressWarnings("requires-automatic") // oncrpc4j and its Grizzly have no module-info
module dev.ohpc.netboot {
  requires transitive dev.ohpc.model;
  requires com.google.common;
  requires grizzly.framework;
  requires org.apache.commons.net;
  requires org.dcache.oncrpc4j;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.ohpc.netboot;
  exports dev.ohpc.netboot.dhcp;
  exports dev.ohpc.netboot.vfs;
}
