package medassist.domain.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Certification;
import medassist.domain.validity.Validity;

/**
 * All the packs there are, and which of them decides 政策库.
 *
 * @param former texts that decide nothing any more, kept so that what they decided can be computed again
 */
public record PolicyLibrary(List<PolicyPack> packs, List<PolicyPack> former) {

    public PolicyLibrary {
        packs = List.copyOf(packs);
        former = List.copyOf(former);
    }

    public PolicyLibrary(List<PolicyPack> packs) {
        this(packs, List.of());
    }

    /** The pack that decides for a day, by all that is known. */
    public Optional<PolicyPack> deciding(DivisionCode jurisdiction, LocalDate day) {
        return deciding(jurisdiction, day, LocalDate.MAX);
    }

    /**
     * The pack that decides for a day: of the jurisdiction's in force on it, the one last known; where it has none, of its
     * province's.
     *
     * @param knownOn what was not known yet on this day is left out, so that an old answer can be given again
     */
    public Optional<PolicyPack> deciding(DivisionCode jurisdiction, LocalDate day, LocalDate knownOn) {
        return own(jurisdiction, day, knownOn).or(() -> own(jurisdiction.province(), day, knownOn));
    }

    /**
     * The pack that decides about subsidies of an insurance year: of the jurisdiction's that speak of it, the one last known;
     * where it has none, of its province's.
     */
    public Optional<PolicyPack> subsidising(DivisionCode jurisdiction, int year) {
        return ownSubsidising(jurisdiction, year).or(() -> ownSubsidising(jurisdiction.province(), year));
    }

    private Optional<PolicyPack> ownSubsidising(DivisionCode jurisdiction, int year) {
        return of(jurisdiction)
                .filter(pack -> pack.chapters()
                        .enrolment()
                        .filter(enrolment -> enrolment.firstYear() <= year)
                        .isPresent())
                .filter(pack -> year <= pack.edition().inForce().to().getYear())
                .max(Comparator.comparing(pack -> pack.edition().knownFrom()));
    }

    /** The packs that decide for some day of a period: the jurisdiction's, or where it has none then its province's. */
    public List<PolicyPack> decidingWithin(DivisionCode jurisdiction, Validity period) {
        List<PolicyPack> own = inForce(jurisdiction, period);
        return own.isEmpty() ? inForce(jurisdiction.province(), period) : own;
    }

    private List<PolicyPack> inForce(DivisionCode jurisdiction, Validity period) {
        return of(jurisdiction)
                .filter(pack -> pack.edition().inForce().overlaps(period))
                .toList();
    }

    /** The first day for which any pack decides; empty where none ever does. */
    public Optional<LocalDate> firstDay(DivisionCode jurisdiction) {
        return Stream.concat(of(jurisdiction), of(jurisdiction.province()))
                .map(pack -> pack.edition().inForce().from())
                .min(Comparator.naturalOrder());
    }

    private Optional<PolicyPack> own(DivisionCode jurisdiction, LocalDate day, LocalDate knownOn) {
        return of(jurisdiction)
                .filter(pack -> pack.edition().inForce().includes(day))
                .filter(pack -> !pack.edition().knownFrom().isAfter(knownOn))
                .max(Comparator.comparing(pack -> pack.edition().knownFrom()));
    }

    /** The jurisdiction's packs, in force or not. */
    public Stream<PolicyPack> of(DivisionCode jurisdiction) {
        return packs.stream().filter(pack -> pack.jurisdiction().equals(jurisdiction));
    }

    /** The pack, a former one too, with exactly the text of the digest. */
    public Optional<PolicyPack> withText(String sha256) {
        Optional<PolicyPack> deciding = withText(packs, sha256);
        return deciding.isPresent() ? deciding : withText(former, sha256);
    }

    /** Whether the certification serves on some day of the period, by its own days or by what any pack makes of them. */
    public boolean mayServe(Certification certification, Validity period) {
        return certification.validity().overlaps(period)
                || Stream.concat(packs.stream(), former.stream())
                        .anyMatch(pack -> pack.servingDays(certification).overlaps(period));
    }

    private static Optional<PolicyPack> withText(List<PolicyPack> packs, String sha256) {
        for (PolicyPack pack : packs) {
            if (pack.edition().version().sha256().equals(sha256)) {
                return Optional.of(pack);
            }
        }
        return Optional.empty();
    }
}
