package medassist.domain.clearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.entitlement.Shares;
import medassist.domain.money.Money;

/**
 * Holds an institution's books against ours, line by line 明细对账.
 *
 * @param accountInFunds whether the institution counts the person's account in what the funds pay
 * @param reversalDay where the institution's − lines stand
 */
public record Reconciliation(boolean accountInFunds, ReversalDay reversalDay) {

    /** With − lines on their own days. */
    public Reconciliation(boolean accountInFunds) {
        this(accountInFunds, ReversalDay.OWN);
    }

    /** The findings: for each of the institution's lines in their order, then what only we have in ours. */
    public List<Finding> findings(List<InstitutionLine> theirs, List<StatementLine> ours) {
        Map<StatementLine.Key, StatementLine> byKey = new LinkedHashMap<>();
        Map<String, StatementLine.Key> takingsBack = new HashMap<>();
        Map<String, StatementLine.Key> advances = new HashMap<>();
        for (StatementLine line : ours) {
            byKey.put(line.key(), line);
            if (line.kind() == Kind.ADVANCE) {
                advances.put(line.number().value(), line.key());
            } else {
                takingsBack.put(line.number().value(), line.key());
                takingsBack.put(line.settlementNumber().value(), line.key());
            }
        }
        Set<StatementLine.Key> met = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (InstitutionLine line : theirs) {
            Optional<StatementLine> found =
                    key(line, advances, takingsBack, met).map(byKey::get).filter(known -> met.add(known.key()));
            findings.add(found.map(known -> compared(line, known)).orElseGet(() -> new Finding.OnlyTheirs(line)));
        }
        ours.stream()
                .filter(line -> !met.contains(line.key()))
                .map(Finding.OnlyOurs::new)
                .forEach(findings::add);
        return findings;
    }

    /** What both sides say in the fields of a difference, in their order; of a lone line, its total fee. */
    public List<Figure> figures(Finding finding) {
        return switch (finding) {
            case Finding.Equal _ -> List.of();
            case Finding.OnlyTheirs(InstitutionLine theirs) ->
                List.of(new Figure(Field.TOTAL_FEE, stated(theirs, Field.TOTAL_FEE), ""));
            case Finding.OnlyOurs(StatementLine ours) ->
                List.of(new Figure(Field.TOTAL_FEE, "", known(ours, Field.TOTAL_FEE)));
            case Finding.Different(InstitutionLine theirs, StatementLine ours, List<Field> fields) ->
                fields.stream()
                        .map(field -> new Figure(field, stated(theirs, field), known(ours, field)))
                        .toList();
        };
    }

    /** What the funds pay, as the institution counts it. */
    public Money funds(Shares shares) {
        return accountInFunds ? shares.funds().plus(shares.account()) : shares.funds();
    }

    private static Optional<StatementLine.Key> key(
            InstitutionLine line,
            Map<String, StatementLine.Key> advances,
            Map<String, StatementLine.Key> takingsBack,
            Set<StatementLine.Key> met) {
        Optional<StatementLine.Key> advance = Optional.ofNullable(advances.get(line.number()));
        // A bill of nothing has no sign to tell its reversal by: that is the second of its lines.
        boolean isSecondOfNothing =
                line.isOfNothing() && advance.map(met::contains).orElse(true);
        return line.isReversal() || isSecondOfNothing ? Optional.ofNullable(takingsBack.get(line.number())) : advance;
    }

    private Finding compared(InstitutionLine theirs, StatementLine ours) {
        Shares shares = ours.shares();
        List<Field> different = new ArrayList<>();
        addIf(differ(theirs.visit(), ours.visit()), Field.VISIT, different);
        addIf(differ(theirs.person(), ours.personId().value()), Field.PERSON, different);
        addIf(!theirs.totalFee().equals(shares.total()), Field.TOTAL_FEE, different);
        addIf(!theirs.funds().equals(funds(shares)), Field.FUNDS, different);
        addIf(!theirs.account().equals(shares.account()), Field.ACCOUNT, different);
        addIf(theirs.reversed() != ours.reversed(), Field.REVERSED, different);
        addIf(theirs.aid().filter(aid -> !aid.equals(shares.assistanceFund())).isPresent(), Field.AID, different);
        return different.isEmpty() ? new Finding.Equal(theirs, ours) : new Finding.Different(theirs, ours, different);
    }

    private static String stated(InstitutionLine line, Field field) {
        return switch (field) {
            case VISIT -> line.visit();
            case PERSON -> line.person();
            case TOTAL_FEE -> line.totalFee().toString();
            case FUNDS -> line.funds().toString();
            case ACCOUNT -> line.account().toString();
            case REVERSED -> flag(line.reversed());
            case AID -> line.aid().map(Money::toString).orElse("");
        };
    }

    private String known(StatementLine line, Field field) {
        var shares = line.shares();
        return switch (field) {
            case VISIT -> line.visit();
            case PERSON -> line.personId().value();
            case TOTAL_FEE -> shares.total().toString();
            case FUNDS -> funds(shares).toString();
            case ACCOUNT -> shares.account().toString();
            case REVERSED -> flag(line.reversed());
            case AID -> shares.assistanceFund().toString();
        };
    }

    /** As the standard writes it in refd_setl_flag. */
    private static String flag(boolean reversed) {
        return reversed ? "1" : "0";
    }

    /** What the institution does not say cannot differ. */
    private static boolean differ(String stated, String known) {
        return !stated.isEmpty() && !stated.equals(known);
    }

    private static void addIf(boolean differs, Field field, List<Field> different) {
        if (differs) {
            different.add(field);
        }
    }
}
