package medassist.console.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.pending.ActId;
import medassist.domain.recipient.PersonId;

/** Where the pages of things are; a number may have characters that mean something else in an address. */
public final class Paths {

    private Paths() {}

    public static String person(PersonId id) {
        return of("people", id.value());
    }

    public static String settlement(SettlementKey key) {
        return of("settlements", key.institutionId().value(), key.settlementId());
    }

    public static String application(ApplicationKey key) {
        return of("applications", key.jurisdiction().value(), key.applicationId());
    }

    public static String ledger(PersonId person, DivisionCode jurisdiction, int year) {
        return of("ledgers", person.value(), jurisdiction.value(), String.valueOf(year));
    }

    /** A batch of payments. */
    public static String batch(String id) {
        return of("batches", id);
    }

    public static String act(ActId id) {
        return of("pending", id.value());
    }

    /** A page that is asked for with a parameter. */
    public static String asking(String path, String name, String value) {
        return path + "?" + name + "=" + encoded(value);
    }

    private static String of(String... parts) {
        return Arrays.stream(parts).map(Paths::encoded).collect(Collectors.joining("/", "/console/", ""));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
