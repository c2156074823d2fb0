package dev.ohpc.render.cli;

import dev.ohpc.model.problem.InvalidSpecException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user's mistake looks like: a sentence, never a stack trace. */
final class Failures implements IExecutionExceptionHandler {

  static final int PROBLEMS = 1;
  static final int FAULT = 3;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    return tell(failure, command);
  }

  /** Tells of a failure, and returns the exit status for it. */
  static int tell(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof InvalidSpecException invalid) {
      err.print(invalid.problems().toLines());
      err.flush();
      return PROBLEMS;
    }
    if (failure instanceof IOException io) {
      err.println("ohpc-render: " + sentence(io));
      return PROBLEMS;
    }
    err.println("ohpc-render: this is a fault of the program; please report it:");
    failure.printStackTrace(err);
    return FAULT;
  }

  private static String sentence(IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return "a file that was read is not UTF-8 text";
    }
    if (failure instanceof FileSystemException io && io.getFile() != null) {
      return io.getFile() + ": " + reason(io);
    }
    return Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
  }

  private static String reason(FileSystemException failure) {
    if (failure.getReason() != null) {
      return failure.getReason();
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "is in the way; move it away";
    }
    if (failure instanceof NotDirectoryException) {
      return "is not a directory";
    }
    return failure instanceof DirectoryNotEmptyException
        ? "the directory is not empty"
        : "cannot be read or written";
  }

  /** Nothing that a user can see in a stack trace would help: most often memory is short. */
  static String sentence(Error failure) {
    return failure instanceof OutOfMemoryError
        ? "there is not enough memory; give it more, such as `java -Xmx4g -jar ...`"
        : "this is a fault of the program; please report it: " + failure;
  }
}
