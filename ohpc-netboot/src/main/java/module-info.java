import org.jspecify.annotations.NullMarked;

/** TFTP and NFS in plain Java, for tests and labs. */
@NullMarked
module dev.ohpc.netboot {
  requires transitive dev.ohpc.model;
  requires static transitive org.jspecify;
}
