package medassist.persistence.enrolment;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.enrolment.EnrolmentList.Total;
import medassist.domain.money.Money;
import medassist.domain.policy.SubsidyPayer;

/** What one payer pays of a list. */
@MappedEntity("enrolment")
record TotalRow(SubsidyPayer payer, int enrolments, long subsidyFen) {

    Total toDomain() {
        return new Total(payer, enrolments, Money.ofFen(subsidyFen));
    }
}
