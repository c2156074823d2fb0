package dev.ohpc.testkit.pi4;

/** How far a board is. */
public enum BootStage {
  /** The boot loader in the EEPROM looks for something to boot. */
  EEPROM,
  /** It asks for an address and a TFTP server. */
  DHCP,
  /** It reads the firmware. */
  FIRMWARE,
  /** The firmware reads the kernel and what belongs to it. */
  KERNEL,
  /** The initramfs asks for an address and a root. */
  INITRAMFS,
  /** It mounts the root and reads from it. */
  ROOT
}
