import org.jspecify.annotations.NullMarked;

/** MPI through {@code java.lang.foreign}, Pi kernels, and a report that validates a cluster. */
@NullMarked
module dev.ohpc.mpi {
  requires java.xml;
  requires static transitive org.jspecify;

  exports dev.ohpc.bench.kernel;
  exports dev.ohpc.bench.report;
  exports dev.ohpc.mpi;
}
