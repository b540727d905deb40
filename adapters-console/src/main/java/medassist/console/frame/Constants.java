package medassist.console.frame;

import java.util.Arrays;
import java.util.Optional;

/** Constants as forms and addresses name them. */
public final class Constants {

    private Constants() {}

    /** The one of a name; empty where there is none. */
    public static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
