package dev.ohpc.netboot.tftp.serve;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread that serves many sockets. */
final class EventLoop {

  /** The largest DATA: opcode, number, and 65,464 bytes (RFC 2348). */
  private static final int LARGEST_DATAGRAM = 4 + 65_464;

  /**
   * How often to look again before sleeping. A client that is near answers within some ten
   * microseconds, and to wake a thread takes as long, of the client's time too.
   */
  private static final int LOOKS = 50;

  private final Selector selector = Selector.open();
  private final Thread thread;
  private final Journal journal;
  private final Timers timers = new Timers();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final ByteBuffer packet = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
  private volatile boolean isClosing;

  EventLoop(String name, Journal journal) throws IOException {
    this.journal = journal;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Room for one datagram, for what runs on this thread. */
  ByteBuffer packet() {
    return packet;
  }

  /** Where to tell what happens. */
  Journal journal() {
    return journal;
  }

  /** Runs something on this thread: now, if this is the thread. */
  void execute(Runnable task) {
    if (Thread.currentThread() == thread) {
      task.run();
    } else {
      tasks.add(task);
      selector.wakeup();
    }
  }

  /** Serves a socket from now on; called on this thread, or before it starts. */
  SelectionKey register(DatagramChannel channel, Handler handler) throws IOException {
    return channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, handler);
  }

  /** Minds a deadline from now on; called on this thread. */
  void mind(Timers.Timed timed) {
    timers.add(timed);
  }

  /** Minds it no more; called on this thread. */
  void forget(Timers.Timed timed) {
    timers.remove(timed);
  }

  private void run() {
    try {
      int looks = 0;
      while (!isClosing) {
        looks = look(looks) > 0 ? 0 : looks + 1;
        runTasks();
        timers.run(System.nanoTime());
      }
    } catch (IOException e) {
      journal.broken("TFTP has stopped", e);
    } finally {
      end();
    }
  }

  /**
   * Serves what is ready; sleeps until something is if nothing was at so many looks. Who yields to
   * clients first has more to serve at once.
   */
  @SuppressWarnings("ThreadPriorityCheck") // only how fast it is depends on the yield
  private int look(int inVain) throws IOException {
    if (inVain < LOOKS) {
      Thread.yield();
      return selector.selectNow(EventLoop::ready);
    }
    return selector.select(EventLoop::ready, timers.sleep(System.nanoTime()));
  }

  private static void ready(SelectionKey key) {
    ((Handler) key.attachment()).ready(key);
  }

  private void runTasks() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  private void end() {
    runTasks();
    selector.keys().forEach(key -> ((Handler) key.attachment()).shutDown());
    try {
      selector.close();
    } catch (IOException e) {
      journal.broken("closing a selector", e);
    }
  }

  /** Ends the thread, and all that it serves. */
  void close() {
    isClosing = true;
    selector.wakeup();
    if (thread.getState() == Thread.State.NEW) {
      thread.start(); // closes what was registered, and ends
    }
    Uninterruptibles.joinUninterruptibly(thread);
  }
}
