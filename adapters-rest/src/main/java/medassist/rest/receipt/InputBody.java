package medassist.rest.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.Evidence;
import medassist.rest.recipient.CertificationBody;
import medassist.rest.recipient.FilingBody;
import medassist.rest.settlement.SettlementRequest;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Everything that a decision rests on beside its policy; neither name nor identity number is among it. */
@Serdeable
record InputBody(
        @NotNull @Valid SettlementRequest claim,
        @NotNull Integer age,
        @NotNull Sex sex,
        @NotNull Insurance insurance,

        @Nullable @Pattern(regexp = Patterns.DIVISION) String householdRegistration,

        @NotNull List<@NotNull @Valid CertificationBody> certifications,
        @NotNull Boolean designatedInstitution,
        @NotNull List<@NotNull @Valid FilingBody> filings,
        @NotNull List<@NotNull @Valid CounterBody> before,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@NotNull @Valid UsedParameterBody> parameters) {

    /** A counter of the ledger year as it stood before; name is the benefit of a deductible or the pool. */
    @Serdeable
    record CounterBody(
            @NotNull Counter.Kind kind,
            @NotNull String name,
            @NotNull Money amount) {

        static CounterBody from(Posting standing) {
            return new CounterBody(standing.counter().kind(), standing.counter().name(), standing.amount());
        }

        Posting toDomain() {
            return new Posting(new Counter(kind, name), amount);
        }
    }

    static InputBody of(Claim claim, Evidence evidence) {
        var applicant = evidence.circumstances().applicant();
        return new InputBody(
                SettlementRequest.of(claim),
                applicant.age(),
                applicant.sex(),
                applicant.insurance(),
                applicant.householdRegistration().isStated()
                        ? applicant.householdRegistration().division()
                        : null,
                applicant.certifications().stream()
                        .map(CertificationBody::withoutId)
                        .toList(),
                evidence.circumstances().designatedInstitution(),
                evidence.circumstances().filings().stream().map(FilingBody::of).toList(),
                evidence.before().nonZero().stream().map(CounterBody::from).toList(),
                evidence.parameters().isEmpty()
                        ? null
                        : evidence.parameters().stream()
                                .map(UsedParameterBody::of)
                                .toList());
    }

    Evidence evidence(String engine) {
        var applicant = new Applicant(
                age,
                sex,
                insurance,
                householdRegistration == null
                        ? HouseholdRegistration.UNSTATED
                        : new HouseholdRegistration(householdRegistration),
                certifications.stream().map(CertificationBody::toDomain).toList());
        var counters = new Counters(before.stream().map(CounterBody::toDomain).toList());
        return new Evidence(
                new Circumstances(
                        applicant,
                        designatedInstitution,
                        filings.stream().map(FilingBody::toDomain).toList()),
                counters,
                engine,
                parameters == null
                        ? List.of()
                        : parameters.stream().map(UsedParameterBody::toDomain).toList());
    }
}
