package medassist.application.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.domain.clearing.Finding;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.clearing.StatementLine;
import medassist.domain.money.Money;

/** Says what a reconciliation found of a line, with both sides' figures. */
public final class FindingWording {

    private final Wording wording;
    private final Reconciliation reconciliation;

    public FindingWording(Wording wording, Reconciliation reconciliation) {
        this.wording = wording;
        this.reconciliation = reconciliation;
    }

    /** What was found; empty where both sides say the same. */
    public String memo(Finding finding) {
        return switch (finding) {
            case Finding.Equal _ -> "";
            case Finding.OnlyTheirs(InstitutionLine theirs) -> wording.finding("ONLY_THEIRS", theirs.totalFee());
            case Finding.OnlyOurs(StatementLine ours) ->
                wording.finding("ONLY_OURS", ours.shares().total());
            case Finding.Different(InstitutionLine theirs, StatementLine ours, List<Field> fields) ->
                fields.stream()
                        .map(field -> wording.finding(field.name(), stated(theirs, field), known(ours, field)))
                        .collect(Collectors.joining("；"));
        };
    }

    private static Object stated(InstitutionLine line, Field field) {
        return switch (field) {
            case VISIT -> line.visit();
            case PERSON -> line.person();
            case TOTAL_FEE -> line.totalFee();
            case FUNDS -> line.funds();
            case ACCOUNT -> line.account();
            case TAKEN_BACK -> flag(line.takenBack());
            case AID -> text(line.aid());
        };
    }

    private Object known(StatementLine line, Field field) {
        var shares = line.shares();
        return switch (field) {
            case VISIT -> line.visit();
            case PERSON -> line.personId();
            case TOTAL_FEE -> shares.total();
            case FUNDS -> reconciliation.funds(shares);
            case ACCOUNT -> shares.account();
            case TAKEN_BACK -> flag(line.takenBack());
            case AID -> shares.assistanceFund();
        };
    }

    private static String flag(boolean takenBack) {
        return takenBack ? "1" : "0";
    }

    private static String text(Optional<Money> amount) {
        return amount.map(Money::toString).orElse("");
    }
}
