package medassist.rest.clearing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.port.Clearings.AdjustmentPlace;
import medassist.application.port.Clearings.LinePlace;
import medassist.application.port.SignIns;
import medassist.application.reconciling.CheckedMonth;
import medassist.application.reconciling.DrawingUpStatements.Heading;
import medassist.application.reconciling.PlacedLine.Place;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;

/** Places in the lists of clearing, on the wire: texts that callers give back as they were given them. */
final class ClearingPlaces {

    /** What such a text looks like. */
    static final String PATTERN = "[A-Za-z0-9_-]{0,200}";

    /** The start, for callers who know it as the place 0. */
    private static final String FIRST = "0";

    private static final String SEPARATOR = "\n";

    private ClearingPlaces() {}

    static String write(AdjustmentPlace place) {
        return write(place.on().toString(), place.institutionId(), place.settlementId());
    }

    static String write(Heading heading) {
        return write(
                heading.institutionId().value(),
                heading.jurisdiction().value(),
                heading.type().name());
    }

    static String write(Place place) {
        return write(place.day().toString(), place.settlement(), place.kind().name());
    }

    static String write(MonthPlace place) {
        return write(place.institutionId(), place.jurisdiction());
    }

    static String write(SignIns.Place place) {
        return write(place.at().toString(), place.institutionId(), place.number());
    }

    static String write(LinePlace place) {
        return write(place.settlementId(), place.kind().name());
    }

    /**
     * The place of an adjustment, or the start where the text is empty.
     *
     * @throws InvalidRequestException if it is no place
     */
    static AdjustmentPlace adjustment(String text) {
        return read(
                text,
                AdjustmentPlace.START,
                3,
                parts -> new AdjustmentPlace(LocalDate.parse(parts.get(0)), parts.get(1), parts.get(2)));
    }

    /**
     * The heading of totals, or none where the text is empty.
     *
     * @throws InvalidRequestException if it is no heading
     */
    static Optional<Heading> heading(String text) {
        return read(
                text,
                Optional.empty(),
                3,
                parts -> Optional.of(new Heading(
                        new InstitutionId(parts.get(0)),
                        new DivisionCode(parts.get(1)),
                        ClearingType.valueOf(parts.get(2)))));
    }

    /**
     * The place of a line in a statement, or the start where the text is empty.
     *
     * @throws InvalidRequestException if it is no place
     */
    static Place statement(String text) {
        return read(
                text,
                Place.START,
                3,
                parts -> new Place(LocalDate.parse(parts.get(0)), parts.get(1), Kind.valueOf(parts.get(2))));
    }

    /**
     * The place of a covered line, or the start where the text is empty.
     *
     * @throws InvalidRequestException if it is no place
     */
    static LinePlace line(String text) {
        return read(text, LinePlace.START, 2, parts -> new LinePlace(parts.get(0), Kind.valueOf(parts.get(1))));
    }

    /** A place in the list of institutions and jurisdictions of a month. */
    record MonthPlace(String institutionId, String jurisdiction) implements Comparable<MonthPlace> {

        private static final MonthPlace START = new MonthPlace("", "");
        private static final Comparator<MonthPlace> ORDER =
                Comparator.comparing(MonthPlace::institutionId).thenComparing(MonthPlace::jurisdiction);

        static MonthPlace of(CheckedMonth month) {
            return new MonthPlace(
                    month.institutionId().value(), month.jurisdiction().value());
        }

        @Override
        public int compareTo(MonthPlace other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The place of an institution and a jurisdiction, or the start where the text is empty.
     *
     * @throws InvalidRequestException if it is no place
     */
    static MonthPlace month(String text) {
        return read(
                text,
                MonthPlace.START,
                2,
                parts -> new MonthPlace(parts.get(0), new DivisionCode(parts.get(1)).value()));
    }

    /**
     * The place of a sign-in, or the start where the text is empty.
     *
     * @throws InvalidRequestException if it is no place
     */
    static SignIns.Place signIn(String text) {
        return read(
                text,
                SignIns.Place.START,
                3,
                parts -> new SignIns.Place(Instant.parse(parts.get(0)), parts.get(1), parts.get(2)));
    }

    private static String write(String... parts) {
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static <P> P read(String text, P start, int count, Function<List<String>, P> place) {
        if (text.isEmpty() || text.equals(FIRST)) {
            return start;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            List<String> parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() == count && parts.stream().allMatch(part -> part.matches(Patterns.CODE))) {
                return place.apply(parts);
            }
        } catch (DateTimeException | IllegalArgumentException noPlace) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(FieldFault.of("/after", FieldFault.Code.INVALID_VALUE));
    }
}
