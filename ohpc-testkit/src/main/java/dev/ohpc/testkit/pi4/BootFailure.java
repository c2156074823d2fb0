package dev.ohpc.testkit.pi4;

/**
 * What ended a boot.
 *
 * @param subject what it was about: a file as it is named on the server, an address, a root path
 * @param message what went wrong, in a sentence without a full stop
 */
public record BootFailure(BootStage stage, BootFault fault, String subject, String message) {}
