package medassist.domain.proof;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.policy.Edition;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;

/** Proves that the pack's own days follow each other, and that no other pack decides for the same days unasked. */
record Dates(PolicyPack pack, PolicyLibrary library) {

    List<Finding> findings() {
        return Stream.concat(
                        Stream.of(knownBeforeIssued(), checkedBeforeIssued(), beginsInTheYear())
                                .flatMap(Optional::stream),
                        overlaps())
                .toList();
    }

    private Optional<Finding> knownBeforeIssued() {
        Edition edition = pack.edition();
        return edition.knownFrom().isBefore(edition.document().issuedOn())
                ? Optional.of(Finding.of(
                        Finding.Rule.DATES_CROSS,
                        "knownFrom",
                        "knownFrom",
                        edition.knownFrom(),
                        "document.issued",
                        edition.document().issuedOn()))
                : Optional.empty();
    }

    private Optional<Finding> checkedBeforeIssued() {
        Edition edition = pack.edition();
        return edition.checkedThrough().isBefore(edition.document().issuedOn())
                ? Optional.of(Finding.of(
                        Finding.Rule.DATES_CROSS,
                        "checkedThrough",
                        "checkedThrough",
                        edition.checkedThrough(),
                        "document.issued",
                        edition.document().issuedOn()))
                : Optional.empty();
    }

    private Optional<Finding> beginsInTheYear() {
        LocalDate first = pack.edition().inForce().from();
        boolean isTheFirst = library.of(pack.jurisdiction())
                .noneMatch(other -> other.edition().inForce().from().isBefore(first));
        return isTheFirst && first.getDayOfYear() > 1
                ? Optional.of(Finding.of(
                        Finding.Rule.FIRST_YEAR_PARTLY_KEPT,
                        "inForce",
                        first.getYear(),
                        MonthDay.from(first).toString().substring(2)))
                : Optional.empty();
    }

    private Stream<Finding> overlaps() {
        return library.of(pack.jurisdiction())
                .filter(other -> !other.equals(pack) && !replaces(pack, other) && !replaces(other, pack))
                .flatMap(other -> pack
                        .edition()
                        .inForce()
                        .intersection(other.edition().inForce())
                        .map(days -> Finding.of(
                                Finding.Rule.PACKS_OVERLAP,
                                "inForce",
                                days,
                                other.edition().version(),
                                other.edition().inForceClause()))
                        .stream());
    }

    /** Whether the first says that it takes the place of the second, and was known later. */
    private static boolean replaces(PolicyPack one, PolicyPack other) {
        return one.edition().replaces().contains(other.edition().version().pack())
                && one.edition().knownFrom().isAfter(other.edition().knownFrom());
    }
}
