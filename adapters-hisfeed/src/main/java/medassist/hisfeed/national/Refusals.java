package medassist.hisfeed.national;

import java.util.Locale;
import medassist.application.assessing.Refusal;
import medassist.application.wording.Wording;
import medassist.hisfeed.message.MessageRefusedException;

/** Turns refusals by the rules into those of messages. */
final class Refusals {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);

    private Refusals() {}

    static MessageRefusedException refused(Refusal refusal) {
        return MessageRefusedException.byRule(refusal.code().name(), CHINESE.refusal(refusal));
    }
}
