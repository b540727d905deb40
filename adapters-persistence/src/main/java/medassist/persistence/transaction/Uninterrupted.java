package medassist.persistence.transaction;

import java.util.concurrent.CountDownLatch;

/** Waiting that an interrupt does not end: what is waited for is on its way, and is told to whoever interrupted then. */
final class Uninterrupted {

    private Uninterrupted() {}

    static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException meanwhile) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
