package medassist.rest.enrolment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.money.Money;
import medassist.domain.policy.SubsidyPayer;

/** A list of subsidised enrolments, on the wire. */
@Serdeable
record EnrolmentListReply(
        String id,
        String jurisdiction,
        int year,
        LocalDate on,
        EnrolmentList.State state,
        Instant drawnUpAt,
        String drawnUpBy,
        int enrolments,
        List<TotalReply> totals) {

    /** What one payer pays. */
    @Serdeable
    record TotalReply(SubsidyPayer payer, int enrolments, Money subsidy) {

        static TotalReply of(EnrolmentList.Total total) {
            return new TotalReply(total.payer(), total.enrolments(), total.subsidy());
        }
    }

    static EnrolmentListReply of(EnrolmentList list) {
        return new EnrolmentListReply(
                list.id(),
                list.jurisdiction().value(),
                list.year(),
                list.on(),
                list.state(),
                list.drawnUp().at(),
                list.drawnUp().by(),
                list.enrolments(),
                list.totals().stream().map(TotalReply::of).toList());
    }
}
