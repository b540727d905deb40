package medassist.rest.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import medassist.rest.limit.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the limits of connections into each one that the server opens. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    // Only once the server is there, since the listener is asked for while it is made.
    private final Provider<ConnectionSettings> settings;
    private final Provider<OpenConnections> open;
    private final Provider<BodyBudget> budget;
    private final Provider<Refusals> refusals;

    Connections(
            Provider<ConnectionSettings> settings,
            Provider<OpenConnections> open,
            Provider<BodyBudget> budget,
            Provider<Refusals> refusals) {
        this.settings = settings;
        this.open = open;
        this.budget = budget;
        this.refusals = refusals;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
            }
        });
        return event.getBean();
    }

    /** Customizes one connection. */
    private final class OfConnection implements NettyServerCustomizer {

        private final Channel channel;

        OfConnection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel other, ChannelRole role) {
            return this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            open.get().add(channel);
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (settings.get().isOnlyByTls() && pipeline.get(SslHandler.class) == null) {
                LOG.error("closed a connection without TLS: the certificate of the settings cannot be used");
                var _ = channel.close();
                return;
            }
            String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            long answer = settings.get().answer().toMillis();
            pipeline.addBefore(codec, "medassist-slow-readers", new SlowReaders(answer));
            pipeline.addAfter(codec, "medassist-bodies", new BodyGate(budget.get(), refusals.get()));
            pipeline.addAfter(codec, "medassist-deadlines", new RequestDeadlines(settings.get(), refusals.get()));
        }
    }

    /** Closes a connection whose other end takes nothing of what is waiting for it. */
    private final class SlowReaders extends IdleStateHandler {

        SlowReaders(long milliseconds) {
            super(true, 0, milliseconds, 0, TimeUnit.MILLISECONDS);
        }

        @Override
        protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
            ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
            if (waiting != null && waiting.totalPendingWriteBytes() > 0) {
                refusals.get().count(Refusals.Limit.SLOW_READERS);
                var _ = context.close();
            }
        }
    }
}
