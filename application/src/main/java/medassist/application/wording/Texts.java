package medassist.application.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts by their key, in one of the two languages we speak. */
public record Texts(ResourceBundle bundle) {

    /** The language we answer a wish with: English where it is asked for, Chinese otherwise. */
    public static Locale language(Locale wished) {
        return wished.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }

    /**
     * The text of the key with its places filled.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
