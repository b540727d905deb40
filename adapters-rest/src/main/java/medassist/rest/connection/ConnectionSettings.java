package medassist.rest.connection;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What connections may do, by settings 连接限额; nothing is limited by a number of zero.
 *
 * @param all how many may be open at once
 * @param ofAddress how many of them from one address that is no proxy of ours
 * @param head how long the head of a request may take, from its first byte; and the first one, from when the
 *     connection is open
 * @param body how long its body may take
 * @param answer how long the other end may take nothing of an answer
 * @param bodies how many bytes of bodies may be read and worked on at once; zero for a sixteenth of the heap
 * @param isOnlyForProxies whether nobody but our proxies and this machine itself may connect, since there is no TLS
 * @param isOnlyByTls whether nothing is said without TLS, were the server to go on without its certificate
 */
@Singleton
record ConnectionSettings(
        int all,
        int ofAddress,
        Duration head,
        Duration body,
        Duration answer,
        long bodies,
        boolean isOnlyForProxies,
        boolean isOnlyByTls) {

    private static final int HEAP_FOR_BODIES = 16;

    ConnectionSettings(
            @Property(name = "medassist.limits.connections", defaultValue = "5000") int all,
            @Property(name = "medassist.limits.connections-per-address", defaultValue = "2000") int ofAddress,
            @Property(name = "medassist.limits.head-timeout", defaultValue = "15s") Duration head,
            @Property(name = "medassist.limits.body-timeout", defaultValue = "60s") Duration body,
            @Property(name = "medassist.limits.answer-timeout", defaultValue = "60s") Duration answer,
            @Property(name = "medassist.limits.bodies", defaultValue = "0") long bodies,
            @Property(name = "medassist.only-proxies", defaultValue = "false") boolean isOnlyForProxies,
            @Property(name = "medassist.only-tls", defaultValue = "false") boolean isOnlyByTls) {
        this.all = all;
        this.ofAddress = ofAddress;
        this.head = head;
        this.body = body;
        this.answer = answer;
        this.bodies = bodies > 0 ? bodies : Runtime.getRuntime().maxMemory() / HEAP_FOR_BODIES;
        this.isOnlyForProxies = isOnlyForProxies;
        this.isOnlyByTls = isOnlyByTls;
    }
}
