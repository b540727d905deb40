package medassist.rest.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import medassist.rest.limit.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Answers 503 in place of reading a body where those that are read and worked on already take all the room there is
 * 请求体限额. A body counts from its head, where that says its length, until its answer is written.
 */
final class BodyGate extends ChannelDuplexHandler {

    /** What costs no room: most messages are smaller. */
    static final int FREE = 16 * 1024;

    private static final byte[] REFUSAL = """
            {"type": "urn:medassist:problem:TOO_MANY_BODIES", "title": "服务繁忙", "status": 503, \
            "detail": "同时提交的大请求过多，请稍后以相同内容重试", "code": "TOO_MANY_BODIES"}
            """.getBytes(StandardCharsets.UTF_8);

    private final BodyBudget budget;
    private final Refusals refusals;

    /**
     * The bytes taken for each request that is not answered yet, in the order of their arrival; the last may be being
     * read.
     */
    private final Deque<Long> taken = new ArrayDeque<>();

    private long read;
    private boolean isInterim;
    private boolean isRefused;
    private @Nullable ChannelFuture answered;

    BodyGate(BodyBudget budget, Refusals refusals) {
        this.budget = budget;
        this.refusals = refusals;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        boolean fits = !isRefused
                && switch (message) {
                    case HttpRequest head -> begin(head);
                    case HttpContent part -> grow(part.content().readableBytes());
                    default -> true;
                };
        if (fits) {
            super.channelRead(context, message);
            return;
        }
        if (!isRefused) {
            isRefused = true;
            refuse(context);
        }
        // What still comes is thrown away, so that the answer is not lost with the connection.
        ReferenceCountUtil.release(message);
        if (message instanceof LastHttpContent && answered != null) {
            answered.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (isRefused) {
            context.read();
        }
        super.channelReadComplete(context);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response) {
            isInterim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && !isInterim) {
            promise = promise.unvoid();
            promise.addListener(_ -> endFirst());
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        while (!taken.isEmpty()) {
            endFirst();
        }
        super.channelInactive(context);
    }

    private boolean begin(HttpRequest head) {
        read = 0;
        taken.add(0L);
        long length = head.decoderResult().isSuccess() ? HttpUtil.getContentLength(head, 0L) : 0;
        return length <= FREE || takeMore(length);
    }

    /** A body that does not say its length takes what it has come to. */
    private boolean grow(int bytes) {
        read += bytes;
        long missing = taken.isEmpty() ? 0 : read - FREE - taken.getLast();
        return missing <= 0 || takeMore(missing + FREE);
    }

    private boolean takeMore(long bytes) {
        if (!budget.take(bytes)) {
            return false;
        }
        taken.add(taken.removeLast() + bytes);
        return true;
    }

    private void endFirst() {
        Long first = taken.poll();
        if (first != null) {
            budget.giveBack(first);
        }
    }

    private void refuse(ChannelHandlerContext context) {
        refusals.count(Refusals.Limit.BODIES);
        if (taken.size() > 1) {
            // An earlier request is still to be answered, and this one's answer would be taken for it.
            var _ = context.close();
            return;
        }
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE, Unpooled.wrappedBuffer(REFUSAL));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.RETRY_AFTER, "1")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        HttpUtil.setContentLength(response, REFUSAL.length);
        answered = context.writeAndFlush(response);
        endFirst();
        context.read();
    }
}
