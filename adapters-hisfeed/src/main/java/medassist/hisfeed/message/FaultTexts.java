package medassist.hisfeed.message;

import java.util.Locale;
import java.util.ResourceBundle;
import medassist.application.wording.Texts;

/** What a cashier reads of a fault. */
final class FaultTexts {

    private static final Texts CHINESE =
            new Texts(ResourceBundle.getBundle("medassist.hisfeed.message.texts", Locale.CHINESE));

    private FaultTexts() {}

    static String text(Fault fault, Object... arguments) {
        return CHINESE.text(fault.name(), arguments);
    }
}
