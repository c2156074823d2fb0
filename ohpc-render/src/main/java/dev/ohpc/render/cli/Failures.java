package dev.ohpc.render.cli;

import dev.ohpc.model.problem.InvalidSpecException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (failure instanceof FileSystemException io && io.getReason() != null) {
      return io.getFile() + ": " + io.getReason();
    }
    return String.valueOf(failure.getMessage());
  }
}
