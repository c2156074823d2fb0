package dev.ohpc.netboot.nfs.serve;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.program.Procedure;
import dev.ohpc.netboot.nfs.program.RpcProgram;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.dcache.oncrpc4j.rpc.MismatchInfo;
import org.dcache.oncrpc4j.rpc.RpcAuthError;
import org.dcache.oncrpc4j.rpc.RpcAuthStat;
import org.dcache.oncrpc4j.rpc.RpcCall;
import org.dcache.oncrpc4j.rpc.RpcRejectStatus;
import org.dcache.oncrpc4j.rpc.RpcTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the procedure of a call, and answers (RFC 5531 section 9). Each call gets one answer. */
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(NfsServer.class);
  private static final int RPC_VERSION = 2;

  private final ImmutableMap<Integer, RpcProgram> programs;

  Dispatcher(List<RpcProgram> programs) {
    this.programs =
        programs.stream()
            .collect(ImmutableMap.toImmutableMap(RpcProgram::number, program -> program));
  }

  /**
   * Answers a call.
   *
   * @param sending is told of the answer before it is sent
   */
  void dispatch(CallReader.Incoming incoming, Consumer<XdrWritable> sending) {
    RpcCall call = incoming.call();
    if (!incoming.isThisRpc()) {
      call.reject(RpcRejectStatus.RPC_MISMATCH, new MismatchInfo(RPC_VERSION, RPC_VERSION));
      return;
    }
    if (incoming.credential() == null) {
      call.reject(RpcRejectStatus.AUTH_ERROR, new RpcAuthError(RpcAuthStat.AUTH_BADCRED));
      return;
    }
    RpcTransport transport = call.getTransport();
    find(call, new Caller(transport.getRemoteSocketAddress(), incoming.credential()), sending);
  }

  private void find(RpcCall call, Caller caller, Consumer<XdrWritable> sending) {
    RpcProgram program = programs.get(call.getProgram());
    if (program == null) {
      call.failProgramUnavailable();
    } else if (program.version() != call.getProgramVersion()) {
      call.failProgramMismatch(program.version(), program.version());
    } else {
      Procedure<?> procedure = program.procedures().get(call.getProcedure());
      if (procedure == null) {
        call.failProcedureUnavailable();
      } else {
        run(procedure, call, caller, sending);
      }
    }
  }

  private static <A> void run(
      Procedure<A> procedure, RpcCall call, Caller caller, Consumer<XdrWritable> sending) {
    A arguments;
    try {
      arguments = procedure.arguments().read(call.getXdr());
    } catch (IOException | RuntimeException e) { // oncrpc4j's streams do not check all lengths
      LOG.debug("{} sent arguments that cannot be read: {}", caller.address(), e.toString());
      call.failRpcGarbage();
      return;
    }
    XdrWritable answer;
    try {
      answer = procedure.work().apply(caller, arguments);
    } catch (RuntimeException e) {
      LOG.error("a call of {} failed", caller.address(), e);
      call.failRpcSystem();
      return;
    }
    sending.accept(answer);
    call.reply(new Reply(answer));
  }
}
