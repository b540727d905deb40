package medassist.persistence.transaction;

import java.util.concurrent.CountDownLatch;

/** Waiting that an interrupt does not end: what is waited for is on its way, and is told to whoever interrupted then. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Something that takes time. */
    interface Wait<T> {
        T get() throws InterruptedException;
    }

    static void await(CountDownLatch latch) {
        get(() -> {
            latch.await();
            return latch;
        });
    }

    static <T> T get(Wait<T> wait) {
        boolean interrupted = false;
        while (true) {
            try {
                T waitedFor = wait.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return waitedFor;
            } catch (InterruptedException meanwhile) {
                interrupted = true;
            }
        }
    }
}
