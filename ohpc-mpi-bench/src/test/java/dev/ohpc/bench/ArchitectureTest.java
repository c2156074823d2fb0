package dev.ohpc.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Kernels know no MPI, reports know no measuring, and all ends at the command line. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ohpc.bench", "dev.ohpc.mpi");

  @Test
  void eachPackageKnowsOnlyWhatComesBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("mpi")
        .definedBy("dev.ohpc.mpi..")
        .layer("kernel")
        .definedBy("dev.ohpc.bench.kernel")
        .layer("report")
        .definedBy("dev.ohpc.bench.report")
        .layer("measure")
        .definedBy("dev.ohpc.bench.measure")
        .layer("program")
        .definedBy("dev.ohpc.bench")
        .whereLayer("mpi")
        .mayNotAccessAnyLayer()
        .whereLayer("kernel")
        .mayNotAccessAnyLayer()
        .whereLayer("report")
        .mayOnlyAccessLayers("kernel")
        .whereLayer("measure")
        .mayOnlyAccessLayers("mpi", "kernel", "report")
        .whereLayer("program")
        .mayOnlyAccessLayers("mpi", "kernel", "report", "measure")
        .check(CLASSES);
  }

  @Test
  void reportsDoNotDependOnTheMachinesLocale() {
    noClasses()
        .that()
        .resideInAPackage("dev.ohpc.bench..")
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "getBytes")
        .check(CLASSES);
  }
}
