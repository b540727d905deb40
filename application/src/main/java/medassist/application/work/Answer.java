package medassist.application.work;

/** What is answered to something asked under a key 答复. */
public sealed interface Answer {

    /** It was new, and this is what it was answered. */
    record First(String text) implements Answer {}

    /** It had been answered before, and this was the answer, to the letter. */
    record Replayed(String text) implements Answer {}

    /** Its key had been used for another content; nothing was done. */
    record KeyReused() implements Answer {}

    /** Another request with its key is being worked on; nothing was done. */
    record InProgress() implements Answer {}

    /** The caller has undone it before it arrived; nothing was done. */
    record UndoneBeforeArrival() implements Answer {}
}
