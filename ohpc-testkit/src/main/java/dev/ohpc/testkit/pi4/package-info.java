/**
 * A simulated Raspberry Pi 4 that boots over the network: {@link dev.ohpc.testkit.pi4.Pi4}.
 *
 * <p>The boot loader's source is closed. What is known of it is told in Raspberry Pi's
 * documentation ("Raspberry Pi bootloader configuration", "config.txt"), in the release notes of
 * rpi-eeprom, and in captures that users have published; what is a conclusion from these is called
 * inferred.
 */
@NullMarked
package dev.ohpc.testkit.pi4;

import org.jspecify.annotations.NullMarked;
