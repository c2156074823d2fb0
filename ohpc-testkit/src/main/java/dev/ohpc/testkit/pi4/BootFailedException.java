package dev.ohpc.testkit.pi4;

/** Ends an attempt to boot. */
final class BootFailedException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient BootFailure failure;

  BootFailedException(BootStage stage, BootFault fault, String subject, String message) {
    super(message);
    this.failure = new BootFailure(stage, fault, subject, message);
  }

  BootFailure failure() {
    return failure;
  }
}
