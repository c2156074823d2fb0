package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.io.IOException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Makes operations atomic, and says in our words why one failed. */
public final class Guard {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Runs what leaves names and attributes as they are, beside others of the kind. */
  public <T> T shared(Operation<T> operation) throws IOException {
    return run(lock.readLock(), operation);
  }

  /** Runs what changes names or attributes, alone. */
  public <T> T alone(Operation<T> operation) throws IOException {
    return run(lock.writeLock(), operation);
  }

  /** Runs what changes names or attributes, alone, and gives nothing. */
  public void alone(Action action) throws IOException {
    alone(
        () -> {
          action.run();
          return action;
        });
  }

  private static <T> T run(Lock lock, Operation<T> operation) throws IOException {
    lock.lock();
    try {
      return operation.run();
    } catch (ReadOnlyFileSystemException e) {
      throw new VfsException(VfsError.ROFS, "what lies below cannot be written");
    } catch (UnsupportedOperationException e) {
      throw new VfsException(VfsError.NOTSUPP, "what lies below cannot do this: " + e.getMessage());
    } catch (IOException e) {
      throw Errno.explained(e);
    } finally {
      lock.unlock();
    }
  }

  /** What is run. */
  @FunctionalInterface
  public interface Operation<T> {
    /** Runs it. */
    T run() throws IOException;
  }

  /** What is run, and gives nothing. */
  @FunctionalInterface
  public interface Action {
    /** Runs it. */
    void run() throws IOException;
  }
}
