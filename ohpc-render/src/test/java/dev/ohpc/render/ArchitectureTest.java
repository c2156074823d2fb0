package dev.ohpc.render;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ohpc.model.ClusterSpec;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data flows one way: text, spec, configurations, texts of files, disk, command line. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ohpc.model", "dev.ohpc.render");

  @Test
  void eachPackageKnowsOnlyWhatComesBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("value")
        .definedBy("dev.ohpc.model.value")
        .layer("problem")
        .definedBy("dev.ohpc.model.problem")
        .layer("slurm")
        .definedBy("dev.ohpc.model.slurm")
        .layer("config")
        .definedBy("dev.ohpc.model.config")
        .layer("dnsmasq")
        .definedBy("dev.ohpc.model.dnsmasq")
        .layer("spec")
        .definedBy("dev.ohpc.model")
        .layer("derive")
        .definedBy("dev.ohpc.model.derive")
        .layer("check")
        .definedBy("dev.ohpc.model.check..")
        .layer("load")
        .definedBy("dev.ohpc.model.load")
        .layer("text")
        .definedBy("dev.ohpc.render.text")
        .layer("format")
        .definedBy("dev.ohpc.render.format")
        .layer("compare")
        .definedBy("dev.ohpc.render.compare")
        .layer("machine")
        .definedBy("dev.ohpc.render.machine")
        .layer("runbook")
        .definedBy("dev.ohpc.render.runbook")
        .layer("tree")
        .definedBy("dev.ohpc.render")
        .layer("cli")
        .definedBy("dev.ohpc.render.cli")
        .whereLayer("value")
        .mayNotAccessAnyLayer()
        .whereLayer("problem")
        .mayNotAccessAnyLayer()
        .whereLayer("slurm")
        .mayOnlyAccessLayers("value")
        .whereLayer("config")
        .mayOnlyAccessLayers("slurm", "value")
        .whereLayer("dnsmasq")
        .mayOnlyAccessLayers("config", "value", "problem")
        .whereLayer("spec")
        .mayOnlyAccessLayers("value", "slurm", "config", "problem")
        .whereLayer("derive")
        .mayOnlyAccessLayers("spec", "config", "dnsmasq", "slurm", "value")
        .whereLayer("check")
        .mayOnlyAccessLayers("spec", "config", "dnsmasq", "slurm", "value", "problem")
        .whereLayer("load")
        .mayOnlyAccessLayers("spec", "check", "config", "slurm", "value", "problem")
        .whereLayer("text")
        .mayOnlyAccessLayers("problem", "value")
        .whereLayer("format")
        .mayOnlyAccessLayers("config", "dnsmasq", "value", "problem", "text")
        .whereLayer("compare")
        .mayOnlyAccessLayers("config", "dnsmasq", "slurm", "value")
        .whereLayer("machine")
        .mayOnlyAccessLayers(
            "spec", "check", "config", "slurm", "value", "problem", "format", "compare")
        .whereLayer("runbook")
        .mayOnlyAccessLayers("spec", "config", "value", "problem")
        .whereLayer("tree")
        .mayOnlyAccessLayers(
            "spec", "config", "value", "problem", "text", "format", "compare", "runbook")
        .whereLayer("cli")
        .mayOnlyAccessLayers("spec", "slurm", "value", "problem", "tree", "machine")
        // the one door: load, check, derive and write begin at the spec
        .ignoreDependency(
            JavaClass.Predicates.equivalentTo(ClusterSpec.class),
            JavaClass.Predicates.resideInAPackage("dev.ohpc.model.."))
        .check(CLASSES);
  }

  /** What is found knows nothing of what it is found in, and files nothing of the rules. */
  @Test
  void rulesComeAfterWhatTheyAreAbout() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("finding")
        .definedBy("dev.ohpc.model.check.finding")
        .layer("files")
        .definedBy("dev.ohpc.model.check.files")
        .layer("spec")
        .definedBy("dev.ohpc.model.check.spec")
        .layer("rules")
        .definedBy("dev.ohpc.model.check.rules")
        .whereLayer("finding")
        .mayNotAccessAnyLayer()
        .whereLayer("files")
        .mayOnlyAccessLayers("finding")
        .whereLayer("spec")
        .mayOnlyAccessLayers("finding")
        .whereLayer("rules")
        .mayOnlyAccessLayers("finding", "files")
        .check(CLASSES);
  }

  @Test
  void onlyTheLoaderKnowsYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ohpc.model.load")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsItsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ohpc.render.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheMachinesLocale() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "getBytes")
        .check(CLASSES);
  }

  @Test
  void formatsDoNotCallEachOtherInCircles() {
    slices().matching("dev.ohpc.render.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theModulesExportTheirApiAndNoMore() {
    assertThat(exportedToAll("../ohpc-model/target/classes"))
        .containsExactlyInAnyOrder(
            "dev.ohpc.model",
            "dev.ohpc.model.config",
            "dev.ohpc.model.problem",
            "dev.ohpc.model.slurm",
            "dev.ohpc.model.spi",
            "dev.ohpc.model.value");
    assertThat(exportedToAll("target/classes"))
        .containsExactlyInAnyOrder(
            "dev.ohpc.render",
            "dev.ohpc.render.compare",
            "dev.ohpc.render.format",
            "dev.ohpc.render.machine",
            "dev.ohpc.render.runbook");
    assertThat(descriptor("target/classes").provides())
        .extracting(ModuleDescriptor.Provides::service)
        .containsExactly("dev.ohpc.model.spi.ClusterRenderer");
  }

  private static Stream<String> exportedToAll(String classes) {
    return descriptor(classes).exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source);
  }

  private static ModuleDescriptor descriptor(String classes) {
    return ModuleFinder.of(Path.of(classes)).findAll().iterator().next().descriptor();
  }
}
