package medassist.bench.settle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;

/** How long one page takes to reach the disk that the database writes to. */
final class DurableWrite {

    private static final int PAGE = 8192;
    private static final int TIMES = 500;
    private static final int SIGNIFICANT_DIGITS = 3;

    private DurableWrite() {}

    /** The microseconds of writes in place, each with an fdatasync, as PostgreSQL makes them at a commit. */
    static Histogram measure(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", ".tmp");
        var took = new Histogram(SIGNIFICANT_DIGITS);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var page = ByteBuffer.allocateDirect(PAGE);
            for (int time = 0; time < TIMES; time++) {
                page.clear();
                long start = System.nanoTime();
                channel.write(page, 0);
                channel.force(false);
                took.recordValue((System.nanoTime() - start) / 1000);
            }
        } finally {
            Files.delete(file);
        }
        return took;
    }
}
