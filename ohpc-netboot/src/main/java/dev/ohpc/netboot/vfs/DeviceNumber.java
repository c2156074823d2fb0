package dev.ohpc.netboot.vfs;

/**
 * Which device a device file stands for.
 *
 * @param major the driver
 * @param minor the device of the driver
 */
public record DeviceNumber(int major, int minor) {

  /** What files have that are no device. */
  public static final DeviceNumber NONE = new DeviceNumber(0, 0);
}
