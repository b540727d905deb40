package medassist.domain.planted;

import java.util.concurrent.CountDownLatch;

/** A rule that waits for somebody. */
public record Waits(CountDownLatch somebody) {}
