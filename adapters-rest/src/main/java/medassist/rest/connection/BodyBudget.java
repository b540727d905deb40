package medassist.rest.connection;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies are read and worked on at once 请求体内存限额. */
@Singleton
final class BodyBudget {

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    BodyBudget(ConnectionSettings settings) {
        this.limit = settings.bodies();
    }

    /** Takes so many bytes; false where there are not as many left. One body alone always fits. */
    boolean take(long bytes) {
        long before = taken.getAndAdd(bytes);
        if (before > 0 && before + bytes > limit) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
