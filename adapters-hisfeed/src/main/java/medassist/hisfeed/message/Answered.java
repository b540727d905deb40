package medassist.hisfeed.message;

/** What a message is answered. */
public sealed interface Answered {

    /** The reply, as text. */
    String reply();

    /** Nothing else. */
    record Reply(String reply) implements Answered {}

    /**
     * A file.
     *
     * @param reply the same as a reply
     * @param content its bytes in Base64
     */
    record File(String reply, String name, String content) implements Answered {}
}
