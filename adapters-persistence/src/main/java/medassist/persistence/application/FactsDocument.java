package medassist.persistence.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.InvoicedBill;
import medassist.domain.application.Meeting;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.recipient.PersonId;
import medassist.persistence.settlement.ClaimDocument;
import org.jspecify.annotations.Nullable;

/** What an application says, as it is kept; amounts in fen, ratios in basis points. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FactsDocument(
        @Nullable LocalDate appliedOn,
        List<BillDocument> bills,
        @Nullable Long countyDeductible,
        @Nullable Integer countyRatio,
        @Nullable Long countyLimit,
        @Nullable Long acceptedExpense,
        @Nullable Long acceptedBurden,
        @Nullable MeetingDocument meeting) {

    /** A bill that was brought along. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BillDocument(
            String invoiceNumber, String personId, String institutionId, String settlementId, ClaimDocument claim) {

        static BillDocument from(InvoicedBill bill) {
            var claim = bill.claim();
            return new BillDocument(
                    bill.invoiceNumber(),
                    claim.personId().value(),
                    claim.key().institutionId().value(),
                    claim.key().settlementId(),
                    ClaimDocument.from(claim));
        }

        InvoicedBill toDomain(DivisionCode jurisdiction) {
            return new InvoicedBill(
                    invoiceNumber,
                    claim.toDomain(
                            new SettlementKey(new InstitutionId(institutionId), settlementId),
                            new PersonId(personId),
                            jurisdiction));
        }
    }

    /** Who came together, and what they found. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MeetingDocument(
            Meeting.Kind kind,
            String number,
            @Nullable LocalDate heldOn,
            List<MemberDocument> members,
            String opinion,
            List<String> items) {

        static MeetingDocument from(Meeting meeting) {
            return new MeetingDocument(
                    meeting.kind(),
                    meeting.number(),
                    meeting.heldOn().orElse(null),
                    meeting.members().stream()
                            .map(member -> new MemberDocument(member.name(), member.field()))
                            .toList(),
                    meeting.opinion(),
                    meeting.items());
        }

        Meeting toDomain() {
            return new Meeting(
                    kind,
                    number,
                    Optional.ofNullable(heldOn),
                    members.stream()
                            .map(member -> new Meeting.Member(member.name(), member.field()))
                            .toList(),
                    opinion,
                    items);
        }
    }

    /** Who took part. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MemberDocument(String name, String field) {}

    static FactsDocument from(ApplicationFacts facts) {
        return new FactsDocument(
                facts.appliedOn().orElse(null),
                facts.bills().stream().map(BillDocument::from).toList(),
                facts.countyDeductible().map(Money::fen).orElse(null),
                facts.countyRatio().map(Ratio::basisPoints).orElse(null),
                facts.countyLimit().map(Money::fen).orElse(null),
                facts.acceptedExpense().map(Money::fen).orElse(null),
                facts.acceptedBurden().map(Money::fen).orElse(null),
                facts.meeting().map(MeetingDocument::from).orElse(null));
    }

    ApplicationFacts toDomain(DivisionCode jurisdiction) {
        return new ApplicationFacts(
                Optional.ofNullable(appliedOn),
                bills.stream().map(bill -> bill.toDomain(jurisdiction)).toList(),
                Optional.ofNullable(countyDeductible).map(Money::ofFen),
                Optional.ofNullable(countyRatio).map(Ratio::new),
                Optional.ofNullable(countyLimit).map(Money::ofFen),
                Optional.ofNullable(acceptedExpense).map(Money::ofFen),
                Optional.ofNullable(acceptedBurden).map(Money::ofFen),
                Optional.ofNullable(meeting).map(MeetingDocument::toDomain));
    }
}
