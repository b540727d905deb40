package medassist.bootstrap.ledger;

import java.util.Locale;
import java.util.ResourceBundle;
import medassist.application.wording.Texts;

/** What an auditor reads of a verification. */
final class FindingTexts {

    private FindingTexts() {}

    static Texts in(Locale language) {
        return new Texts(ResourceBundle.getBundle("medassist.bootstrap.ledger.texts", language));
    }
}
