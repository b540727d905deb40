package medassist.hisfeed.message;

import java.util.Locale;
import medassist.application.wording.Wording;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;

/** Turns refusals by the rules into those of messages. */
public final class Refusals {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);

    private Refusals() {}

    public static MessageRefusedException refused(Refusal refusal) {
        return MessageRefusedException.byRule(refusal.code().name(), CHINESE.refusal(refusal));
    }

    /** What was done, now or before. */
    public static <T> T doneOrRefused(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.DoneBefore<T>(T result) -> result;
            case Outcome.Refused<T>(Refusal refusal) -> throw refused(refusal);
        };
    }

    public static MessageRefusedException refused(Refusal.Code code, Object... arguments) {
        return refused(Refusal.of(code, arguments));
    }
}
