package dev.ohpc.testkit.pi4;

/** Why a board does not boot. */
public enum BootFault {
  /** The EEPROM has a setting that is none. */
  SETTING_NOT_FIT,
  /** BOOT_ORDER has no network in it, or the board's own media come first. */
  NO_NETWORK_BOOT,
  /** Nobody offers an address. */
  NO_OFFER,
  /** There are offers, but none tells a Pi that it can boot from there. */
  OFFER_NOT_FIT,
  /** An offer was refused when it was taken. */
  LEASE_REFUSED,
  /** Nobody serves files where the board was sent to. */
  NO_TFTP_SERVER,
  /** The transfer of a file broke off. */
  TRANSFER_FAILED,
  /** A file that the board cannot do without is not there. */
  FILE_MISSING,
  /** The kernel is not told to have its root over the network. */
  NO_NETWORK_ROOT,
  /** DHCP tells the initramfs no root, or none that it understands. */
  NO_ROOT_PATH,
  /** Nobody serves NFS where the root should be. */
  NO_NFS_SERVER,
  /** The root cannot be mounted. */
  MOUNT_REFUSED,
  /** The root is mounted, but is none. */
  ROOT_NOT_FIT
}
