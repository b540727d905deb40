package medassist.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How a hospital's system speaks 院方系统的方言: what it takes from the profile of its province, and its habits.
 *
 * @param path where messages are sent to
 * @param inpatient the codes of inpatients' bills
 * @param outpatient the codes of outpatients' bills
 * @param encoding of the texts in files
 * @param bothOnOneDay whether both rows of a reversal stand on the day of the settlement
 * @param adjusted whether the office adjusts what took part in a clearing, so that it is not reversed
 * @param accountInFunds whether acct_pay counts in what the funds pay
 */
public record Manner(
        String path,
        Codes inpatient,
        Codes outpatient,
        Charset encoding,
        boolean bothOnOneDay,
        boolean adjusted,
        boolean accountInFunds,
        Set<Habit> habits) {

    public Manner {
        habits = habits.isEmpty() ? Set.of() : EnumSet.copyOf(habits);
    }

    /** The codes of a kind of bill. */
    public record Codes(String medType, String clearingType) {}

    /**
     * The manner of a profile's YAML.
     *
     * @throws IllegalArgumentException if the profile asks for signatures, which nobody makes here
     */
    public static Manner of(InputStream profile, Set<Habit> habits) {
        Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(profile);
        Map<?, ?> said = map(read);
        if (!text(said, "gateway", "NONE").equals("NONE")
                || !text(said, "bodySignature", "NONE").equals("NONE")) {
            throw new IllegalArgumentException("the profile asks for signatures, which the simulator cannot make");
        }
        Map<?, ?> books = map(said.get("books"));
        return new Manner(
                String.valueOf(said.get("path")),
                codes(said, "INPATIENT"),
                codes(said, "OUTPATIENT"),
                Charset.forName(text(books, "encoding", "UTF_8").replace('_', '-')),
                text(books, "reversalDay", "OWN").equals("SETTLEMENT"),
                text(books, "clearedReversal", "NEXT_MONTH").equals("ADJUSTMENT"),
                Boolean.TRUE.equals(said.get("accountInFunds")),
                habits);
    }

    private static String text(Map<?, ?> map, String name, String otherwise) {
        return map.containsKey(name) ? String.valueOf(map.get(name)) : otherwise;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The first code of a kind of care, in the order of codes. */
    private static Codes codes(Map<?, ?> profile, String care) {
        var medTypes = new TreeSet<String>();
        map(profile.get("medTypes")).forEach((code, meaning) -> {
            if (care.equals(map(meaning).get("care"))) {
                medTypes.add(String.valueOf(code));
            }
        });
        List<?> types = map(profile.get("clearingTypes")).get(care) instanceof List<?> codes ? codes : List.of();
        return new Codes(medTypes.first(), String.valueOf(types.getFirst()));
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** A message as this system writes it. */
    ObjectNode write(ObjectNode message) {
        ObjectNode written = message.deepCopy();
        for (Habit habit : habits) {
            written = habit.write(written);
        }
        return written;
    }
}
