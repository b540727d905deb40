package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import medassist.application.reconciling.CheckedMonth;
import medassist.application.wording.Wording;
import medassist.domain.clearing.TotalsCheck;

/**
 * How far an institution has had the totals of a month compared, on the wire.
 *
 * @param lines the lines of its statement
 * @param unasked those of them that no 3201 was about
 * @param checks what its 3201 came to
 */
@Serdeable
record CheckedMonthReply(
        String institutionId,
        String jurisdiction,
        String month,
        CheckedMonth.State state,
        int lines,
        int unasked,
        List<Check> checks) {

    /**
     * How totals came out.
     *
     * @param part insutype, clr_type and refd_setl_flag as they were asked for
     * @param description what differed, in the language asked for; empty where nothing did
     */
    @Serdeable
    record Check(LocalDate from, LocalDate to, String part, boolean equal, String description, Instant at) {

        static Check of(TotalsCheck check, Wording wording) {
            return new Check(
                    check.scope().days().from(),
                    check.scope().days().to(),
                    check.scope().part(),
                    check.isEqual(),
                    wording.totals(check.differing()),
                    check.at());
        }
    }

    static CheckedMonthReply of(CheckedMonth month, Locale locale) {
        Wording wording = Wording.in(locale);
        return new CheckedMonthReply(
                month.institutionId().value(),
                month.jurisdiction().value(),
                month.month().toString(),
                month.state(),
                month.lines(),
                month.unasked(),
                month.checks().stream().map(check -> Check.of(check, wording)).toList());
    }
}
