package medassist.hisfeed.clearing;

import java.util.Set;
import java.util.function.Predicate;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.StatementLine;
import medassist.domain.division.DivisionCode;
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
 * @param flag refd_setl_flag 退费结算标志: 0 only what stands, 1 only what was reversed, empty both
 * @param part what of the days and the jurisdiction is asked for, in the words of the message
 */
record StatementScope(
        DivisionCode jurisdiction,
        Validity days,
        String insuranceType,
        Set<ClearingType> types,
        String flag,
        String part)
        implements Predicate<StatementLine> {

    static StatementScope of(Message message) {
        Fields data = message.data();
        String flag = data.flag("refd_setl_flag");
        String insurance = data.text("insutype");
        String type = data.text("clr_type");
        return new StatementScope(
                message.jurisdiction(data, "setl_optins"),
                days(data),
                insurance,
                types(message, type),
                flag,
                String.join(";", insurance, type, flag));
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
                && (flag.isEmpty() || flag.equals("1") == line.reversed());
    }
}
