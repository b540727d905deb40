package medassist.application.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Texts by their key, in one of the two languages we speak. */
public final class Texts {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private static final List<String> CONSTANTS = List.of(
            "careType.",
            "category.",
            "fund.",
            "unaided.",
            "benefitBase.",
            "expenseBase.",
            "insurance.",
            "measure.",
            "receiver.",
            "effect.",
            "insured.",
            "recipients.",
            "subsidy.payer.");

    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    public Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The language we answer a wish with: English where it is asked for, Chinese otherwise. */
    public static Locale language(Locale wished) {
        return wished.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }

    /**
     * Of the languages we speak, the one that a list likes best; Chinese where it likes none.
     *
     * @param liked as in the header Accept-Language (RFC 9110)
     */
    public static Locale liked(Optional<String> liked) {
        return liked.flatMap(Texts::best).orElse(Locale.CHINESE);
    }

    private static Optional<Locale> best(String liked) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(liked), SPOKEN));
        } catch (IllegalArgumentException noLanguages) {
            return Optional.empty();
        }
    }

    /**
     * The text of the key with its places filled.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String text(String key, Object... arguments) {
        MessageFormat format =
                parsed.computeIfAbsent(key, wanted -> new MessageFormat(bundle.getString(wanted), bundle.getLocale()));
        // A format is for one thread at a time, and copied far sooner than parsed.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** The word for a constant of what packs speak of, whichever it is. */
    Optional<String> constant(String name) {
        return CONSTANTS.stream()
                .map(prefix -> prefix + name)
                .filter(this::has)
                .findFirst()
                .map(this::text);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
