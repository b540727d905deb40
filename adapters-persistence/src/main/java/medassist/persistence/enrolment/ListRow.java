package medassist.persistence.enrolment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentList.Total;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.SubsidyPayer;

/** A row of {@code enrolment_list}. */
@MappedEntity("enrolment_list")
record ListRow(
        @Id String listId,
        String jurisdiction,
        int year,
        LocalDate categoriesOn,
        EnrolmentList.State state,
        Instant drawnUpAt,
        String drawnUpBy,
        String request,
        String totals) {

    private static final String SEPARATOR = ", ";

    static ListRow from(EnrolmentList list) {
        return new ListRow(
                list.id(),
                list.jurisdiction().value(),
                list.year(),
                list.on(),
                list.state(),
                list.drawnUp().at(),
                list.drawnUp().by(),
                list.drawnUp().request(),
                list.totals().stream()
                        .map(total -> total.payer() + " " + total.enrolments() + " "
                                + total.subsidy().fen())
                        .collect(Collectors.joining(SEPARATOR)));
    }

    EnrolmentList toDomain() {
        return new EnrolmentList(
                listId,
                new DivisionCode(jurisdiction),
                year,
                categoriesOn,
                state,
                new Stamp(drawnUpAt, drawnUpBy, request, ""),
                totals.isEmpty()
                        ? List.of()
                        : Arrays.stream(totals.split(SEPARATOR, -1))
                                .map(ListRow::total)
                                .toList());
    }

    private static Total total(String text) {
        String[] parts = text.split(" ", -1);
        return new Total(
                SubsidyPayer.valueOf(parts[0]), Integer.parseInt(parts[1]), Money.ofFen(Long.parseLong(parts[2])));
    }
}
