package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.WccData.WccAttr;
import java.io.IOException;
import java.util.Optional;

/**
 * What a file was before a call.
 *
 * @param attributes none if it is gone
 */
record Before(Target target, Optional<WccAttr> attributes) {

  /** What a file is now. */
  static Before of(Target target) {
    try {
      return new Before(target, Optional.of(WccAttr.of(target.stat())));
    } catch (IOException e) {
      return new Before(target, Optional.empty()); // the call itself will tell
    }
  }

  /** With what it is after the call. */
  WccData after() {
    return new WccData(attributes, target.attributes());
  }
}
