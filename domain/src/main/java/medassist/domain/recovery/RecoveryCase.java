package medassist.domain.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;

/**
 * Aid that should not have been granted, and what is done to get it back 追回案件 (辽宁 三(四), 防城港 三(三), 聊城 五). One person reports it,
 * another confirms it; nothing of it is ever deleted, and one that proves unfounded ends as such.
 *
 * @param finding how it came to light
 * @param designationEnds the last day of the institution's designation, if it is to end; from confirmation on
 * @param steps in the order in which they were taken, the first by which it was reported
 */
public record RecoveryCase(
        String id,
        DivisionCode jurisdiction,
        Kind kind,
        Debtor debtor,
        Finding finding,
        Optional<LocalDate> designationEnds,
        List<RecoveryItem> items,
        State state,
        List<RecoveryStep> steps) {

    /** Why it should not have been granted. */
    public enum Kind {
        /** 冒用或伪造身份 */
        FORGED_IDENTITY,
        /** 虚假票据 */
        FALSE_BILL,
        /** 多付 */
        OVERPAID,
        /** 死亡后享受 */
        DECEASED,
        /** 违规使用 */
        MISUSE
    }

    /** Whether it is found to be so. */
    public enum State {
        /** 待认定 */
        REPORTED,
        /** 已认定 */
        CONFIRMED,
        /** 查无实据 */
        CLEARED
    }

    /**
     * How a case came to light.
     *
     * @param foundBy who or what found it, as in 大数据筛查
     * @param evidence by what it is proved
     * @param falsePapersBy who issued false papers, for the credit register; empty where nobody did
     */
    public record Finding(String foundBy, String evidence, String falsePapersBy) {}

    public RecoveryCase {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /** One that is reported now. */
    public static RecoveryCase reported(
            String id,
            DivisionCode jurisdiction,
            Kind kind,
            Debtor debtor,
            Finding finding,
            Optional<LocalDate> designationEnds,
            List<RecoveryItem> items,
            Stamp stamp) {
        return new RecoveryCase(
                id,
                jurisdiction,
                kind,
                debtor,
                finding,
                designationEnds,
                items,
                State.REPORTED,
                List.of(RecoveryStep.of(RecoveryStep.Kind.REPORTED, stamp)));
    }

    /** The items that still stand in their ledgers. */
    public List<RecoveryItem> standing() {
        return items.stream()
                .filter(item -> item.state() == RecoveryItem.State.STANDING)
                .toList();
    }

    /** What was repaid, set off or written off. */
    public Money collected() {
        return steps.stream().map(RecoveryStep::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What was set off against an application for clearing. */
    public Money setOff(String clearing) {
        return steps.stream()
                .filter(step -> step.kind() == RecoveryStep.Kind.SET_OFF
                        && step.reference().equals(clearing))
                .map(RecoveryStep::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Who reported it, and therefore does not say what comes of it. */
    public String reportedBy() {
        return steps.getFirst().stamp().by();
    }

    /** The same with another step, and in the state to which that leads. */
    public RecoveryCase taken(RecoveryStep step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        State next = switch (step.kind()) {
            case CONFIRMED -> State.CONFIRMED;
            case CLEARED -> State.CLEARED;
            case REPORTED, REPAID, SET_OFF, WRITTEN_OFF, REFERRED -> state;
        };
        return new RecoveryCase(id, jurisdiction, kind, debtor, finding, designationEnds, items, next, longer);
    }

    /** The same after it was confirmed; confirmed before, with what still stands to be taken back. */
    public RecoveryCase confirmed(Stamp stamp) {
        return taken(RecoveryStep.of(RecoveryStep.Kind.CONFIRMED, stamp));
    }

    /** The same after it proved unfounded. */
    public RecoveryCase cleared(Stamp stamp) {
        return taken(RecoveryStep.of(RecoveryStep.Kind.CLEARED, stamp));
    }

    /** The same with another item in place of the one with its subject. */
    public RecoveryCase with(RecoveryItem changed) {
        return new RecoveryCase(
                id,
                jurisdiction,
                kind,
                debtor,
                finding,
                designationEnds,
                items.stream()
                        .map(item -> item.subject().equals(changed.subject()) ? changed : item)
                        .toList(),
                state,
                steps);
    }
}
