package medassist.console.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.frame.Amounts;
import medassist.console.frame.Codes;
import medassist.console.frame.Dates;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseCodeFormatException;
import medassist.domain.policy.DiseaseCodes;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.PersonId;

/**
 * A bill as somebody types it 费用录入.
 *
 * @param typed what each field holds
 */
record BillForm(Map<String, String> typed) {

    private static final String PERSON = "personId";
    private static final String JURISDICTION = "jurisdiction";
    private static final String INSTITUTION = "institutionId";
    private static final String CARE = "careType";
    private static final String DISEASE = "diseaseCode";
    private static final String ADMITTED = "admittedOn";
    private static final String SETTLED = "settledOn";

    private static final List<String> CODES = List.of(PERSON, INSTITUTION);
    private static final List<String> PARTS = List.of("outOfCatalogue", "overLimit", "preSelfPay", "inScope");
    private static final List<String> PAID = List.of("basic", "criticalIllness", "other");
    private static final String TOTAL = "totalFee";

    /** Under which a quote is asked for: nothing is posted, so that it need be nobody's. */
    private static final String NUMBER = "QUOTE";

    private static final Set<CareType> OFFERED = Set.of(
            CareType.INPATIENT,
            CareType.OUTPATIENT,
            CareType.OUTPATIENT_CHRONIC,
            CareType.OUTPATIENT_SPECIAL,
            CareType.PHARMACY);

    BillForm {
        typed = Map.copyOf(typed);
    }

    /** Something that is wrong with a field. */
    record Fault(String field, String text) {}

    static BillForm blank(String personId, LocalDate today) {
        return new BillForm(Map.of(PERSON, personId, SETTLED, today.toString(), CARE, CareType.INPATIENT.name()));
    }

    static BillForm of(Form form) {
        Map<String, String> typed = new LinkedHashMap<>();
        List.of(PERSON, JURISDICTION, INSTITUTION, CARE, DISEASE, ADMITTED, SETTLED, TOTAL)
                .forEach(name -> typed.put(name, form.text(name)));
        PARTS.forEach(name -> typed.put(name, form.text(name)));
        PAID.forEach(name -> typed.put(name, form.text(name)));
        return new BillForm(typed);
    }

    private String text(String name) {
        return typed.getOrDefault(name, "");
    }

    Entry entry(Frame frame) {
        List<Field> fields = new ArrayList<>(List.of(
                field(frame, Field.Kind.TEXT, PERSON),
                field(frame, Field.Kind.TEXT, JURISDICTION),
                field(frame, Field.Kind.TEXT, INSTITUTION),
                Field.choice(
                                CARE,
                                frame.t("bill." + CARE),
                                text(CARE),
                                Arrays.stream(CareType.values())
                                        .filter(OFFERED::contains)
                                        .map(care -> new Field.Choice(care.name(), frame.t("care." + care)))
                                        .toList())
                        .required(),
                field(frame, Field.Kind.TEXT, DISEASE).optional().hinted(frame.t("bill.diseaseCode.hint")),
                field(frame, Field.Kind.DATE, ADMITTED).optional(),
                field(frame, Field.Kind.DATE, SETTLED),
                field(frame, Field.Kind.MONEY, TOTAL).hinted(frame.t("bill.totalFee.hint"))));
        PARTS.forEach(name -> fields.add(field(frame, Field.Kind.MONEY, name).optional()));
        PAID.forEach(name -> fields.add(field(frame, Field.Kind.MONEY, name).optional()));
        return new Entry(
                frame.t("bill.title"),
                Entry.Way.DOING,
                QuoteController.PATH,
                fields,
                frame.t("bill.quote"),
                frame.t("bill.sum", "{0}", "{1}"));
    }

    private Field field(Frame frame, Field.Kind kind, String name) {
        return Field.of(kind, name, frame.t("bill." + name), text(name));
    }

    /** What cannot be read; none where the bill can be asked about. */
    List<Fault> faults(Frame frame) {
        List<Fault> faults = new ArrayList<>();
        CODES.stream()
                .filter(name -> !Codes.isCode(text(name)))
                .forEach(name -> faults.add(fault(frame, name, "field.wrong.code")));
        if (!DivisionCode.isValid(text(JURISDICTION))) {
            faults.add(fault(frame, JURISDICTION, "field.wrong.division"));
        }
        List.of(ADMITTED, SETTLED).stream()
                .filter(name -> !isDate(name))
                .forEach(name -> faults.add(fault(frame, name, "field.wrong.date")));
        amounts().stream()
                .filter(name -> money(name).isEmpty())
                .forEach(name -> faults.add(fault(frame, name, "field.wrong.money")));
        if (diagnosis().isEmpty()) {
            faults.add(fault(frame, DISEASE, "field.wrong.disease"));
        }
        if (faults.isEmpty() && date(ADMITTED).isAfter(date(SETTLED))) {
            faults.add(fault(frame, ADMITTED, "field.wrong.order"));
        }
        return faults;
    }

    private static Fault fault(Frame frame, String name, String key) {
        return new Fault(name, frame.t("bill." + name) + "：" + frame.t(key));
    }

    private static List<String> amounts() {
        List<String> all = new ArrayList<>(List.of(TOTAL));
        all.addAll(PARTS);
        all.addAll(PAID);
        return all;
    }

    private boolean isDate(String name) {
        return Dates.read(day(name)).isPresent();
    }

    /** A day; that of the settlement where none is stated. */
    private LocalDate date(String name) {
        return Dates.read(day(name)).orElseThrow();
    }

    private String day(String name) {
        return text(name).isEmpty() ? text(SETTLED) : text(name);
    }

    /** An amount, with commas or without, nothing where it is left out; empty where it is none. */
    private Optional<Money> money(String name) {
        String text = text(name);
        return text.isEmpty() ? Optional.of(Money.ZERO) : Amounts.read(text);
    }

    private Optional<Diagnosis> diagnosis() {
        try {
            List<String> codes = DiseaseCodes.icd10(text(DISEASE));
            return Optional.of(new Diagnosis(
                    codes.isEmpty() ? "" : codes.getFirst(),
                    DiseaseGroup.UNSTATED,
                    codes.stream().skip(1).toList(),
                    ""));
        } catch (DiseaseCodeFormatException none) {
            return Optional.empty();
        }
    }

    private Money amount(String name) {
        return money(name).orElseThrow();
    }

    /** The claim, where there are no {@link #faults}. */
    Claim claim() {
        return new Claim(
                new SettlementKey(new InstitutionId(text(INSTITUTION)), NUMBER),
                new PersonId(text(PERSON)),
                new DivisionCode(text(JURISDICTION)),
                new Visit(
                        "",
                        OFFERED.stream()
                                .filter(care -> care.name().equals(text(CARE)))
                                .findFirst()
                                .orElse(CareType.INPATIENT),
                        diagnosis().orElseThrow(),
                        date(ADMITTED),
                        date(SETTLED),
                        false,
                        false),
                new Expense(
                        amount(TOTAL),
                        amount("outOfCatalogue"),
                        amount("overLimit"),
                        amount("preSelfPay"),
                        amount("inScope"),
                        new PaidEarlier(
                                amount("basic"),
                                amount("criticalIllness"),
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO,
                                amount("other")),
                        CarvedOut.NONE,
                        Money.ZERO,
                        Money.ZERO),
                "",
                Payee.UNSTATED);
    }

    /** The field of the form that a refusal is about. */
    static Optional<String> fieldOf(Refusal refusal) {
        String field = refusal.field().equals("paid") ? PAID.getFirst() : refusal.field();
        return Optional.of(field)
                .filter(name -> amounts().contains(name)
                        || List.of(PERSON, JURISDICTION, INSTITUTION, DISEASE, SETTLED)
                                .contains(name));
    }
}
