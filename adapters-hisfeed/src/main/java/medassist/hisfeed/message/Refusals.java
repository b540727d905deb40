package medassist.hisfeed.message;

import java.util.Locale;
import medassist.application.assessing.Refusal;
import medassist.application.wording.Wording;

/** Turns refusals by the rules into those of messages. */
public final class Refusals {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);

    private Refusals() {}

    public static MessageRefusedException refused(Refusal refusal) {
        return MessageRefusedException.byRule(refusal.code().name(), CHINESE.refusal(refusal));
    }

    public static MessageRefusedException refused(Refusal.Code code, Object... arguments) {
        return refused(Refusal.of(code, arguments));
    }
}
