package dev.ohpc.netboot.nfs.serve;

import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.dcache.oncrpc4j.grizzly.GrizzlyRpcTransport;
import org.dcache.oncrpc4j.rpc.ReplyQueue;
import org.dcache.oncrpc4j.xdr.Xdr;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls of records, and has each answered on a thread for work. */
final class CallFilter extends BaseFilter {

  private static final Logger LOG = LoggerFactory.getLogger(NfsServer.class);

  private final Attribute<Outstanding> outstanding =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("dev.ohpc.netboot.nfs.outstanding");
  private final Map<Connection<?>, InetSocketAddress> clients = new ConcurrentHashMap<>();
  private final Dispatcher dispatcher;
  private final RpcLimits limits;
  private final Executor workers;
  private final ReplyQueue replies;

  CallFilter(Dispatcher dispatcher, RpcLimits limits, Executor workers, ReplyQueue replies) {
    this.dispatcher = dispatcher;
    this.limits = limits;
    this.workers = workers;
    this.replies = replies;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    outstanding.set(connection, new Outstanding(limits.requests()));
    clients.put(connection, (InetSocketAddress) connection.getPeerAddress());
    if (clients.size() > limits.connections()) {
      LOG.warn(
          "{} is turned away: {} connections are open",
          connection.getPeerAddress(),
          limits.connections());
      connection.terminateSilently();
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    clients.remove(context.getConnection());
    return context.getInvokeAction();
  }

  /** The clients whose connections are open. */
  List<InetSocketAddress> connections() {
    return List.copyOf(clients.values());
  }

  /** Comes a second time, without a record, when the reading goes on after it was suspended. */
  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (!(context.getMessage() instanceof Xdr message)) {
      return context.getStopAction();
    }
    @SuppressWarnings("unchecked") // a transport for TCP has no other
    Connection<InetSocketAddress> connection = context.getConnection();
    CallReader.Incoming incoming =
        CallReader.read(message, new GrizzlyRpcTransport(connection, replies));
    context.setMessage(null);
    Outstanding calls = outstanding.get(connection);
    Ending ending = new Ending(calls);
    incoming.call().registerSendOnceListener(ending);
    boolean isSuspended = calls.begin(context);
    execute(incoming, ending);
    return isSuspended ? context.getSuspendAction() : context.getStopAction();
  }

  private void execute(CallReader.Incoming incoming, Ending ending) {
    try {
      workers.execute(() -> dispatcher.dispatch(incoming, ending::of));
    } catch (RejectedExecutionException e) {
      LOG.debug("a call came too late: the server is being closed");
    }
  }

  /** What cannot be read has no end that could be found, so the connection is of no more use. */
  @Override
  public void exceptionOccurred(FilterChainContext context, Throwable error) {
    LOG.debug("{} is cut off: {}", context.getConnection().getPeerAddress(), error.toString());
  }

  /** Ends a call when its answer is sent, or cannot be. */
  private static final class Ending implements CompletionHandler<Integer, InetSocketAddress> {

    private final Outstanding calls;
    private volatile XdrWritable answer = XdrWritable.VOID;

    /** Ends a call, one of those of its connection. */
    Ending(Outstanding calls) {
      this.calls = calls;
    }

    /** Tells what is about to be sent. */
    void of(XdrWritable answer) {
      this.answer = answer;
    }

    @Override
    public void completed(Integer bytes, InetSocketAddress client) {
      end();
    }

    @Override
    public void failed(Throwable error, InetSocketAddress client) {
      end();
    }

    private void end() {
      answer.sent();
      calls.end().ifPresent(FilterChainContext::resume);
    }
  }
}
