package medassist.bench.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The calls that are being recorded, in the order in which they were made, whatever the thread. */
public final class Calls {

    private static final StackWalker STACK = StackWalker.getInstance();

    private static final ConcurrentLinkedQueue<Call> RECORDED = new ConcurrentLinkedQueue<>();

    private static volatile boolean isRecording;

    private Calls() {}

    /** Called at the beginning of every method of ours. */
    public static void entered() {
        if (isRecording) {
            RECORDED.add(STACK.walk(frames -> {
                List<StackWalker.StackFrame> ours = frames.filter(frame -> OurCode.isOurs(frame.getClassName()))
                        .toList();
                return new Call(
                        ours.getFirst().getMethodName(),
                        ours.stream().map(StackWalker.StackFrame::getClassName).toList());
            }));
        }
    }

    static void record() {
        RECORDED.clear();
        isRecording = true;
    }

    static List<Call> stop() {
        isRecording = false;
        return new ArrayList<>(RECORDED);
    }
}
