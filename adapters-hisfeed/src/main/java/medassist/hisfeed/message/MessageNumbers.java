package medassist.hisfeed.message;

import medassist.application.work.ContentDigest;

/** Numbers of what a message brings about, the same for the same message for ever. */
public final class MessageNumbers {

    private static final int DIGITS = 30;

    private MessageNumbers() {}

    /** Thirty hexadecimal digits, unique for the sender's msgid. */
    public static String of(Message message) {
        return ContentDigest.digits(message.institutionId() + "\n" + message.msgid(), DIGITS);
    }
}
