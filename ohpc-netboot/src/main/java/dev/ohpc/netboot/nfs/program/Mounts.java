package dev.ohpc.netboot.nfs.program;

import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountBody;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who has mounted what, as far as clients tell. It is for people to look at; when it is full the
 * oldest entry goes, since many clients never unmount.
 */
final class Mounts {

  private static final int MOST = 4096;

  private final Set<MountBody> bodies = new LinkedHashSet<>();

  synchronized void add(MountBody body) {
    bodies.remove(body);
    bodies.add(body);
    if (bodies.size() > MOST) {
      Iterator<MountBody> eldest = bodies.iterator();
      eldest.next();
      eldest.remove();
    }
  }

  synchronized void remove(MountBody body) {
    bodies.remove(body);
  }

  synchronized void removeAll(String hostname) {
    bodies.removeIf(body -> body.hostname().equals(hostname));
  }

  synchronized ImmutableList<MountBody> all() {
    return ImmutableList.copyOf(bodies);
  }
}
