package medassist.console.frame;

import java.util.regex.Pattern;

/** The codes by which persons, institutions and settlements are known. */
public final class Codes {

    private static final Pattern CODE = Pattern.compile("[!-~]{1,64}");

    private Codes() {}

    /** Whether a text can be one, so that it is worth to look it up. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
