package medassist.domain.recipient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import medassist.domain.division.DivisionCode;

/**
 * A person insured or helped in a jurisdiction 参保人员.
 *
 * @param township the township 乡镇 of residence, empty where unknown
 * @param jurisdiction where the person is insured now 参保地
 * @param before where the person was insured before, by their last days
 * @param diedOn the day of death, {@link #ALIVE} where none is known
 * @param particulars what else is known
 */
public record Person(
        PersonId id,
        String name,
        IdNumber idNumber,
        LocalDate birthDate,
        Sex sex,
        DivisionCode jurisdiction,
        String township,
        Insurance insurance,
        HouseholdRegistration householdRegistration,
        LocalDate diedOn,
        List<InsuredBefore> before,
        Particulars particulars) {

    /** The day of death of a person of whom none is known. */
    public static final LocalDate ALIVE = LocalDate.MAX;

    /** A person of whom neither a household registration nor a death nor a move nor anything else is known. */
    public Person(
            PersonId id,
            String name,
            IdNumber idNumber,
            LocalDate birthDate,
            Sex sex,
            DivisionCode jurisdiction,
            String township,
            Insurance insurance) {
        this(
                id,
                name,
                idNumber,
                birthDate,
                sex,
                jurisdiction,
                township,
                insurance,
                HouseholdRegistration.UNSTATED,
                ALIVE,
                List.of(),
                Particulars.NONE);
    }

    public Person {
        if (!idNumber.agreesWith(birthDate, sex)) {
            throw new IllegalArgumentException("the identity number contradicts birth date or sex");
        }
        if (diedOn.isBefore(birthDate)) {
            throw new IllegalArgumentException("nobody dies before being born");
        }
        before = List.copyOf(before);
    }

    /** The name as everybody may see it 姓名脱敏: its first character, and a star for each other, such as 张*. */
    public String maskedName() {
        return maskedName(name);
    }

    /** A name so masked. */
    public static String maskedName(String name) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.length()));
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** Where the person was insured on the day. */
    public DivisionCode jurisdictionOn(LocalDate day) {
        return before.stream()
                .filter(each -> !day.isAfter(each.until()))
                .findFirst()
                .map(InsuredBefore::jurisdiction)
                .orElse(jurisdiction);
    }

    /** This person as known from now on, who was insured before as known so far; insured here for as long as ever known. */
    public Person after(Person known) {
        return with(known.before, particulars);
    }

    /** This person, paid to the account that was known so far where none is said. */
    public Person paidAs(Person known) {
        return particulars.payee().isKnown() ? this : with(before, particulars.with(known.particulars.payee()));
    }

    /**
     * This person as known from now on, who has been insured here since the day, and before it where it was known so far.
     *
     * @param since the first day of insurance in this jurisdiction
     */
    public Person movedFrom(Person known, LocalDate since) {
        LocalDate last = since.minusDays(1);
        boolean isCorrected = known.jurisdiction.equals(jurisdiction) && !known.before.isEmpty();
        DivisionCode from = isCorrected ? known.before.getLast().jurisdiction() : known.jurisdiction;
        if (from.equals(jurisdiction)) {
            return after(known);
        }
        var places = new ArrayList<InsuredBefore>();
        known.before.stream()
                .limit(known.before.size() - (isCorrected ? 1L : 0L))
                .filter(each -> each.until().isBefore(last))
                .forEach(places::add);
        places.add(new InsuredBefore(from, last));
        return with(places, particulars);
    }

    private Person with(List<InsuredBefore> places, Particulars stated) {
        return new Person(
                id,
                name,
                idNumber,
                birthDate,
                sex,
                jurisdiction,
                township,
                insurance,
                householdRegistration,
                diedOn,
                places,
                stated);
    }

    public boolean isInsured() {
        return insurance != Insurance.NONE;
    }

    /** Names the person by number only: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
