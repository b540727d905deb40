package medassist.console.frame;

import java.util.Locale;
import java.util.ResourceBundle;
import medassist.application.wording.Texts;

/** The words of the pages, in Chinese and English. */
public final class ConsoleTexts {

    private static final Texts CHINESE = texts(Locale.CHINESE);
    private static final Texts ENGLISH = texts(Locale.ENGLISH);

    private ConsoleTexts() {}

    /** The words in a language that we speak. */
    public static Texts in(Locale locale) {
        return Texts.language(locale).equals(Locale.ENGLISH) ? ENGLISH : CHINESE;
    }

    private static Texts texts(Locale locale) {
        return new Texts(ResourceBundle.getBundle("medassist.console.frame.console", locale));
    }
}
