package medassist.rest.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import medassist.rest.limit.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not come to its end in time 读超时. It stands behind what makes messages of
 * bytes: where that has read bytes and made nothing of them, the head of a request has begun.
 */
final class RequestDeadlines extends ChannelInboundHandlerAdapter {

    private final ConnectionSettings settings;
    private final Refusals refusals;
    private @Nullable Future<?> deadline;
    private boolean isBetweenRequests = true;
    private boolean hasReadMessages;

    RequestDeadlines(ConnectionSettings settings, Refusals refusals) {
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        within(settings.head(), context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        hasReadMessages = true;
        if (message instanceof HttpRequest) {
            isBetweenRequests = false;
            within(settings.body(), context);
        }
        if (message instanceof LastHttpContent) {
            isBetweenRequests = true;
            cancel();
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (isBetweenRequests && !hasReadMessages && deadline == null) {
            within(settings.head(), context);
        }
        hasReadMessages = false;
        super.channelReadComplete(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        cancel();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        cancel();
        super.channelInactive(context);
    }

    private void within(Duration limit, ChannelHandlerContext context) {
        cancel();
        deadline = context.executor()
                .schedule(
                        () -> {
                            refusals.count(Refusals.Limit.SLOW_REQUESTS);
                            var _ = context.close();
                        },
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
