package dev.ohpc.mpi;

import dev.ohpc.testkit.RealProgram;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that needs Open MPI and MPICH. */
@RealProgram("mpirun.openmpi")
@RealProgram("mpiexec.mpich")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface BothLibraries {}
