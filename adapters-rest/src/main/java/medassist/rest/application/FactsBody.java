package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.InvoicedBill;
import medassist.domain.application.Meeting;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.recipient.PersonId;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** What an application says, by its kind; a draft may leave anything out. */
@Serdeable
record FactsBody(
        @Nullable @Schema(description = "LOOK_BACK: when the person applied; the day of receipt where absent")
        LocalDate appliedOn,

        @Nullable @Valid @Schema(description = "MANUAL_CLAIM: the bill")
        BillBody bill,

        @Nullable @Size(max = 200) @Schema(description = "LOOK_BACK: bills brought along that were never settled")
        List<@NotNull @Valid BillBody> bills,

        @Nullable @Schema(description = "ILLNESS: the deductible that the county states")
        Money countyDeductible,

        @Nullable @Size(max = 8) @Schema(description = "ILLNESS: its ratio", example = "60%")
        String countyRatio,

        @Nullable @Schema(description = "ILLNESS: its limit of a year")
        Money countyLimit,

        @Nullable @Valid @Schema(description = "ILLNESS: the county's meeting")
        MeetingBody meeting,

        @Nullable @Schema(description = "SPECIAL: what the panel accepts of the expense")
        Money acceptedExpense,

        @Nullable @Valid @Schema(description = "SPECIAL: the panel, with experts of MEDICAL, INSURANCE and FINANCE")
        MeetingBody panel,

        @Nullable @Schema(description = "BURDEN_CEILING: what the conference accepts of the burden that is left")
        Money acceptedBurden,

        @Nullable @Valid @Schema(description = "BURDEN_CEILING: the conference")
        MeetingBody conference) {

    static FactsBody of(ApplicationFacts facts) {
        List<BillBody> bills = facts.bills().stream().map(BillBody::of).toList();
        return new FactsBody(
                facts.appliedOn().orElse(null),
                bills.size() == 1 ? bills.getFirst() : null,
                bills.size() > 1 ? bills : null,
                facts.countyDeductible().orElse(null),
                facts.countyRatio().map(Ratio::toString).orElse(null),
                facts.countyLimit().orElse(null),
                meeting(facts, Meeting.Kind.MEETING),
                facts.acceptedExpense().orElse(null),
                meeting(facts, Meeting.Kind.PANEL),
                facts.acceptedBurden().orElse(null),
                meeting(facts, Meeting.Kind.CONFERENCE));
    }

    private static @Nullable MeetingBody meeting(ApplicationFacts facts, Meeting.Kind kind) {
        return facts.meeting()
                .filter(meeting -> meeting.kind() == kind)
                .map(MeetingBody::of)
                .orElse(null);
    }

    /** @throws InvalidRequestException if a field cannot be read, or several meetings are stated */
    ApplicationFacts toDomain(ApplicationKey key, PersonId person) {
        return new ApplicationFacts(
                Optional.ofNullable(appliedOn),
                bills(key, person),
                Optional.ofNullable(countyDeductible),
                Optional.ofNullable(countyRatio).map(FactsBody::ratio),
                Optional.ofNullable(countyLimit),
                Optional.ofNullable(acceptedExpense),
                Optional.ofNullable(acceptedBurden),
                statedMeeting());
    }

    private List<InvoicedBill> bills(ApplicationKey key, PersonId person) {
        var read = new ArrayList<InvoicedBill>();
        if (bill != null) {
            read.add(bill.toDomain(key, person, "/facts/bill"));
        }
        List<BillBody> others = Objects.requireNonNullElse(bills, List.of());
        for (int i = 0; i < others.size(); i++) {
            read.add(others.get(i).toDomain(key, person, "/facts/bills/" + i));
        }
        return read;
    }

    private static Ratio ratio(String text) {
        try {
            return Ratio.ofPercent(text);
        } catch (IllegalArgumentException noRatio) {
            throw new InvalidRequestException(
                    FieldFault.of("/facts/countyRatio", FieldFault.Code.NOT_A_PERCENTAGE, "100%"));
        }
    }

    private Optional<Meeting> statedMeeting() {
        List<Meeting> stated = Stream.of(
                        Optional.ofNullable(meeting).map(each -> each.toDomain(Meeting.Kind.MEETING)),
                        Optional.ofNullable(panel).map(each -> each.toDomain(Meeting.Kind.PANEL)),
                        Optional.ofNullable(conference).map(each -> each.toDomain(Meeting.Kind.CONFERENCE)))
                .flatMap(Optional::stream)
                .toList();
        if (stated.size() > 1) {
            throw new InvalidRequestException(FieldFault.of("/facts", FieldFault.Code.INVALID_VALUE));
        }
        return stated.stream().findFirst();
    }
}
