package medassist.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import medassist.domain.division.DivisionCode;
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
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Particulars.Household;
import medassist.domain.recipient.Particulars.Residence;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;

/** What a worked case states of a person and of bills, as the domain has it. */
final class StatedCase {

    private StatedCase() {}

    /** A parameter with one value for as long as there are cases. */
    static Parameter parameter(String name, String value) {
        var parameter = new ParameterName(name);
        return new Parameter(
                parameter,
                List.of(new DatedValue(Validity.since(LocalDate.of(2020, 1, 1)), parameter.read(value), "cases")));
    }

    static Person person(PersonId id, DivisionCode jurisdiction, JsonNode stated) {
        return new Person(
                id,
                "",
                IdNumber.NONE,
                date(stated.path("birthDate")),
                Sex.valueOf(stated.path("sex").asText()),
                jurisdiction,
                "",
                Insurance.valueOf(stated.path("insurance").asText("RESIDENT")),
                new HouseholdRegistration(stated.path("householdRegistration").asText("")),
                stated.has("diedOn") ? date(stated.path("diedOn")) : Person.ALIVE,
                List.of(),
                new Particulars(stated.path("county").asText(""), Residence.UNSTATED, Household.NONE, ""));
    }

    static Certification certification(JsonNode stated) {
        LocalDate from = date(stated.path("from"));
        return new Certification(
                stated.path("certificationId").asText(),
                Category.valueOf(stated.path("category").asText()),
                detail(stated),
                stated.hasNonNull("to") ? new Validity(from, date(stated.path("to"))) : Validity.since(from),
                Issuer.UNSTATED,
                stated.path("becauseOfIllness").asBoolean());
    }

    private static CertificationDetail detail(JsonNode stated) {
        if (stated.hasNonNull("disability")) {
            JsonNode disability = stated.path("disability");
            return new Disability(
                    Disability.Type.valueOf(disability.path("type").asText()),
                    disability.path("grade").asInt(),
                    stream(disability.path("parts"))
                            .map(part -> new Disability(
                                    Disability.Type.valueOf(part.path("type").asText()),
                                    part.path("grade").asInt()))
                            .toList());
        }
        if (stated.path("basicLivingAllowance").asBoolean()) {
            return ChildSupport.BASIC_LIVING_ALLOWANCE;
        }
        if (stated.hasNonNull("exitYear")) {
            return new ExitYear(stated.path("exitYear").asInt());
        }
        return stated.hasNonNull("subtype")
                ? MonitoredSubtype.valueOf(stated.path("subtype").asText())
                : None.NONE;
    }

    static Claim claim(LedgerKey ledger, JsonNode settle) {
        LocalDate day = date(settle.path("settledOn"));
        var care = CareType.valueOf(settle.path("careType").asText());
        return new Claim(
                new SettlementKey(
                        new InstitutionId(settle.path("institutionId").asText()),
                        settle.path("settlementId").asText()),
                ledger.personId(),
                ledger.jurisdiction(),
                new Visit(
                        "",
                        care,
                        diagnosis(settle),
                        day,
                        day,
                        settle.path("emergency").asBoolean(),
                        settle.path("referralFiled").asBoolean()),
                expense(settle),
                settle.path("outOfCatalogueApproval").asText(""),
                Payee.UNSTATED);
    }

    private static Diagnosis diagnosis(JsonNode settle) {
        return new Diagnosis(
                settle.path("diseaseCode").asText(""),
                DiseaseGroup.valueOf(settle.path("diseaseGroup").asText(DiseaseGroup.UNSTATED.name())),
                stream(settle.path("otherDiagnoses")).map(JsonNode::asText).toList());
    }

    private static Expense expense(JsonNode settle) {
        JsonNode paid = settle.path("paid");
        return new Expense(
                money(settle, "totalFee"),
                money(settle, "outOfCatalogue"),
                money(settle, "overLimit"),
                money(settle, "preSelfPay"),
                money(settle, "inScope"),
                new PaidEarlier(
                        money(paid, "basic"),
                        money(paid, "criticalIllness"),
                        money(paid, "employeeLarge"),
                        money(paid, "civilServant"),
                        money(paid, "enterprise"),
                        money(paid, "other"),
                        money(settle, "paidOutsideScope")),
                settle.has("carvedOut")
                        ? new CarvedOut(
                                settle.path("carvedOut").path("scheme").asText(),
                                money(settle.path("carvedOut"), "amount"))
                        : CarvedOut.NONE,
                money(settle, "hospitalShare"),
                Money.ZERO);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Money money(JsonNode object, String field) {
        return Money.ofYuan(object.path(field).asText("0"));
    }

    static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asText());
    }
}
