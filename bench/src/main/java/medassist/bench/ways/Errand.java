package medassist.bench.ways;

import java.io.IOException;

/** One request to the service. */
@FunctionalInterface
interface Errand {

    void run(Clerk clerk) throws IOException, InterruptedException;
}
