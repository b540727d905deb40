package medassist.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.random.RandomGenerator;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import medassist.policy.PlainEvaluator.Bill;
import medassist.policy.PlainEvaluator.Cert;
import medassist.policy.PlainEvaluator.Someone;

/** Bills and certificates made by chance, with amounts that often meet deductibles and limits. */
final class RandomCases {

    static final List<String> JURISDICTIONS = List.of("330783", "450600", "371500", "210000", "210100", "330111");

    private static final List<String> CARES =
            List.of("INPATIENT", "INPATIENT", "OUTPATIENT", "OUTPATIENT_CHRONIC", "OUTPATIENT_SPECIAL");
    private static final List<String> CODES = List.of(
            "", "", "A15.0", "A19.9", "F06.8", "F70.1", "F28.0", "B21.0", "C50.9", "C53.0", "C91.0", "C95.9", "Q21.1",
            "N18.5", "N18.4", "F20.0", "F32.1", "U84.3", "A15.0", "B20.1", "B23.0", "B24", "Z49.1", "D56.1", "D56.3",
            "D66", "D68.1", "I10", "C97", "D05.1", "T86.1");
    private static final List<String> GROUPS = List.of("", "", "", "", "MALIGNANCY", "THALASSAEMIA");

    private RandomCases() {}

    static Cert cert(RandomGenerator random, int year, int id) {
        String category = pick(
                random,
                List.of(
                        "EXTREME_POVERTY",
                        "ORPHAN",
                        "DE_FACTO_UNSUPPORTED_CHILD",
                        "CHILD_IN_DIFFICULTY",
                        "SUBSISTENCE_ALLOWANCE",
                        "SUBSISTENCE_ALLOWANCE",
                        "SUBSISTENCE_MARGIN",
                        "SUBSISTENCE_MARGIN",
                        "RETURNED_TO_POVERTY",
                        "MONITORED",
                        "STABLY_LIFTED",
                        "ILLNESS_IMPOVERISHED",
                        "THREE_VETERANS",
                        "DISABLED",
                        "DISABLED",
                        "OTHER_SPECIAL"));
        LocalDate from = LocalDate.of(year - 1, 1, 1).plusDays(random.nextInt(0, 500));
        LocalDate to = random.nextBoolean() ? LocalDate.of(9999, 12, 31) : from.plusDays(random.nextInt(0, 500));
        boolean disabled = category.equals("DISABLED");
        String disability = disabled ? pick(random, List.of("MENTAL", "INTELLECTUAL", "PHYSICAL", "MULTIPLE")) : "";
        return new Cert(
                "C" + id,
                category,
                disability,
                disabled ? random.nextInt(1, 5) : 0,
                disability.equals("MULTIPLE") && random.nextBoolean()
                        ? List.of(
                                Cert.part("SPEECH", random.nextInt(1, 5)),
                                Cert.part(pick(random, List.of("MENTAL", "HEARING")), random.nextInt(1, 5)))
                        : List.of(),
                random.nextInt(3) == 0,
                from,
                to);
    }

    static Someone someone(RandomGenerator random, int year) {
        return new Someone(
                LocalDate.of(random.nextInt(1940, year), 1, 1).plusDays(random.nextInt(0, 365)),
                pick(random, List.of("F", "M")),
                pick(random, List.of("RESIDENT", "RESIDENT", "RESIDENT", "EMPLOYEE", "NONE")),
                pick(random, List.of("", "", "450600", "450602", "450102")),
                random.nextInt(8) == 0 ? dayOf(random, year) : LocalDate.MAX);
    }

    static LocalDate dayOf(RandomGenerator random, int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(0, 365));
    }

    /** The person as the domain has it. */
    static Person person(LedgerKey ledger, Someone who) {
        return new Person(
                ledger.personId(),
                "",
                IdNumber.NONE,
                who.birth(),
                Sex.valueOf(who.sex()),
                ledger.jurisdiction(),
                "",
                Insurance.valueOf(who.insurance()),
                new HouseholdRegistration(who.registration()),
                who.died(),
                List.of(),
                Particulars.NONE);
    }

    /** The same person with an identity number that fits. */
    static Person withIdNumber(Person person) {
        String first = "110101" + person.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE) + "00"
                + (person.sex() == Sex.M ? "1" : "2");
        int sum = 0;
        for (int i = 0; i < first.length(); i++) {
            sum += (first.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return new Person(
                person.id(),
                person.name(),
                new IdNumber(first + "10X98765432".charAt(sum % 11)),
                person.birthDate(),
                person.sex(),
                person.jurisdiction(),
                person.township(),
                person.insurance(),
                person.householdRegistration(),
                person.diedOn(),
                person.before(),
                person.particulars());
    }

    static Bill bill(RandomGenerator random, String jurisdiction, int year) {
        LocalDate day = dayOf(random, year);
        LocalDate first = PlainEvaluator.firstDay(jurisdiction);
        long inScope = amount(random);
        long outside = random.nextInt(3) == 0 ? amount(random) / 4 : 0;
        long beyond = outside + outside / 3 + outside / 7;
        boolean mayCarveOut = jurisdiction.equals("330783") || jurisdiction.startsWith("21");
        long carvedOut = mayCarveOut && random.nextInt(8) == 0
                ? (random.nextBoolean() ? inScope : random.nextLong(inScope + 1))
                : 0;
        long paidInside = random.nextInt(3) == 0 ? 0 : random.nextLong(inScope - carvedOut + 1);
        long paidOutside = random.nextInt(5) == 0 ? random.nextLong(beyond + 1) : 0;
        long unpaid = inScope + beyond - carvedOut - paidInside - paidOutside;
        return new Bill(
                day.isBefore(first) ? first : day,
                pick(random, CARES),
                pick(random, CODES),
                random.nextInt(6) == 0 ? List.of(pick(random, List.of("U84.3", "A16.2", "J18.9"))) : List.of(),
                pick(random, GROUPS),
                outside,
                outside / 3,
                outside / 7,
                inScope,
                paidInside + paidOutside,
                paidOutside,
                carvedOut,
                random.nextInt(5) == 0 ? random.nextLong(unpaid + 1) : 0,
                random.nextInt(12) > 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    private static long amount(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(500_000);
            case 1 -> random.nextLong(30) * 100_000;
            case 2 -> random.nextLong(5_000_000);
            default -> random.nextLong(30_000_000);
        };
    }

    static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The claim of a bill, as institution H sends it. */
    static Claim claim(LedgerKey ledger, String settlementId, Bill bill) {
        var paid = new PaidEarlier(
                Money.ofFen(bill.paid()),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ofFen(bill.paidOutside()));
        return new Claim(
                new SettlementKey(new InstitutionId("H"), settlementId),
                ledger.personId(),
                ledger.jurisdiction(),
                new Visit(
                        "",
                        CareType.valueOf(bill.care()),
                        new Diagnosis(
                                bill.icd10(),
                                bill.group().isEmpty() ? DiseaseGroup.UNSTATED : DiseaseGroup.valueOf(bill.group()),
                                bill.others()),
                        bill.day(),
                        bill.day(),
                        bill.emergency(),
                        bill.referral()),
                new Expense(
                        Money.ofFen(bill.total()),
                        Money.ofFen(bill.outOfCatalogue()),
                        Money.ofFen(bill.overLimit()),
                        Money.ofFen(bill.preSelfPay()),
                        Money.ofFen(bill.inScope()),
                        paid,
                        bill.carvedOut() > 0 ? new CarvedOut("残联", Money.ofFen(bill.carvedOut())) : CarvedOut.NONE,
                        Money.ofFen(bill.hospitalShare()),
                        Money.ZERO),
                bill.approved() ? "SP-1" : "",
                Payee.UNSTATED);
    }

    /** The certificate as the domain has it. */
    static Certification certification(Cert cert) {
        CertificationDetail detail = cert.grade() == 0
                ? None.NONE
                : new Disability(
                        Disability.Type.valueOf(cert.disability()),
                        cert.grade(),
                        cert.parts().stream()
                                .map(part -> new Disability(Disability.Type.valueOf(part.disability()), part.grade()))
                                .toList());
        return new Certification(
                cert.id(),
                Category.valueOf(cert.category()),
                detail,
                new Validity(cert.from(), cert.to()),
                Issuer.UNSTATED,
                cert.ill());
    }
}
