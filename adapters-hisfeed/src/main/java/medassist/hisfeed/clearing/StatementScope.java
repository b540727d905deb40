package medassist.hisfeed.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;

/**
 * What a message of reconciliation is about.
 *
 * @param insuranceType insutype 险种类型, all of them where the message states none
 * @param types the clearing types, all of them where the message states none
 * @param days a year at most
 * @param withReversed whether lines of what was reversed are asked for too: refd_setl_flag 退费结算标志 is not 0
 * @param part what of the days and the jurisdiction is asked for, in the words of the message
 */
record StatementScope(
        DivisionCode jurisdiction,
        Validity days,
        String insuranceType,
        Set<ClearingType> types,
        boolean withReversed,
        String part)
        implements Predicate<StatementLine> {

    static StatementScope of(Message message) {
        Fields data = message.data();
        boolean withReversed = !data.flag("refd_setl_flag").equals("0");
        String insurance = data.text("insutype");
        String type = data.text("clr_type");
        return new StatementScope(
                message.jurisdiction(data, "setl_optins"),
                days(data),
                insurance,
                types(message, type),
                withReversed,
                String.join(";", insurance, type, withReversed ? "" : "0"));
    }

    private static Validity days(Fields data) {
        var from = data.requiredDate("stmt_begndate");
        var to = data.requiredDate("stmt_enddate");
        if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "stmt_enddate");
        }
        return new Validity(from, to);
    }

    private static Set<ClearingType> types(Message message, String code) {
        return code.isEmpty() ? Set.of(ClearingType.values()) : Set.of(type(message, code));
    }

    /** The clearing type of a code that must be known. */
    static ClearingType type(Message message, String code) {
        return message.profile()
                .clearingType(code)
                .orElseThrow(() -> new MessageRefusedException(Fault.UNKNOWN_CLEARING_TYPE, code));
    }

    /** How the totals of what is asked for came out. */
    TotalsCheck check(InstitutionId institutionId, List<TotalsCheck.Figure> differing, Instant at) {
        return new TotalsCheck(institutionId, toDomain(), insuranceType, types, withReversed, differing, at);
    }

    /** As differences keep it. */
    Difference.Scope toDomain() {
        return new Difference.Scope(jurisdiction, days, part);
    }

    @Override
    public boolean test(StatementLine line) {
        return line.jurisdiction().equals(jurisdiction)
                && (insuranceType.isEmpty()
                        || insuranceType.equals(line.insuranceType().code()))
                && types.contains(line.type())
                && (withReversed || !line.reversed());
    }
}
