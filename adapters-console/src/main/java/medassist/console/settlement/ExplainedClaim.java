package medassist.console.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.console.block.Block;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Sentences;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.block.Waterfall;
import medassist.console.block.Waterfall.Kind;
import medassist.console.block.Waterfall.Part;
import medassist.console.frame.Frame;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Explanation;
import medassist.domain.entitlement.PassedOver;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.entitlement.Step;
import medassist.domain.money.Money;

/** How a claim came to what it is owed, as a picture, as sentences and as figures 待遇说明. */
final class ExplainedClaim {

    private ExplainedClaim() {}

    static List<Block> blocks(Frame frame, Claim claim, Adjudication adjudication) {
        List<Block> blocks = new ArrayList<>();
        waterfall(frame, claim, adjudication).ifPresent(blocks::add);
        blocks.add(shares(frame, claim, adjudication));
        blocks.add(steps(frame, claim, adjudication));
        if (!adjudication.awards().isEmpty()) {
            blocks.add(ledger(frame, adjudication));
            passedOver(frame, adjudication).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static List<Part> parts(Frame frame, Claim claim, Adjudication adjudication) {
        var paid = claim.expense().paid();
        List<Part> parts = new ArrayList<>(List.of(
                new Part(Kind.INSURER, frame.t("paid.basic"), paid.basic()),
                new Part(Kind.INSURER, frame.t("paid.criticalIllness"), paid.criticalIllness()),
                new Part(
                        Kind.INSURER,
                        frame.t("paid.others"),
                        paid.total().minus(paid.basic()).minus(paid.criticalIllness())),
                new Part(
                        Kind.INSURER,
                        frame.t("paid.carvedOut"),
                        claim.expense().carvedOut().amount())));
        adjudication
                .awards()
                .forEach(award -> parts.add(
                        new Part(Kind.AID, frame.wording().label(award.terms().benefitLabel()), award.amount())));
        parts.add(new Part(
                Kind.HOSPITAL,
                frame.t("paid.hospital"),
                claim.expense().hospitalShare().plus(adjudication.hospitalBears())));
        return parts;
    }

    private static Optional<Waterfall> waterfall(Frame frame, Claim claim, Adjudication adjudication) {
        Money outside = outside(claim);
        return Waterfall.of(
                        frame.t("waterfall.title"),
                        frame.t("settlement.total"),
                        claim.expense().totalFee(),
                        parts(frame, claim, adjudication),
                        frame.t("settlement.personPays"),
                        adjudication.personPays())
                .map(drawn -> drawn.with(outside, frame.t("waterfall.outside", Said.money(outside))));
    }

    /** Who pays what, with what of the bill nobody else pays. */
    static Table shares(Frame frame, Claim claim, Adjudication adjudication) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(frame.t("settlement.total"), claim.expense().totalFee()));
        parts(frame, claim, adjudication).stream()
                .filter(part -> !part.amount().isZero() || part.kind() == Kind.AID)
                .map(part -> row(part.label(), part.amount().negated()))
                .forEach(rows::add);
        rows.add(row(frame.t("settlement.personPays"), adjudication.personPays()));
        rows.add(row(frame.t("settlement.outOfScope"), outside(claim)));
        rows.add(row(frame.t("settlement.burden"), adjudication.inPolicyBurden()));
        return new Table(
                frame.t("shares.title"),
                List.of(Column.text(frame.t("shares.who")), Column.number(frame.t("yuan"))),
                rows,
                "");
    }

    private static Money outside(Claim claim) {
        return claim.expense().outOfCatalogue().plus(claim.expense().overLimit());
    }

    private static Row row(String label, Money amount) {
        return Row.of(Link.plain(label), Link.plain(Said.money(amount)));
    }

    static Sentences steps(Frame frame, Claim claim, Adjudication adjudication) {
        List<Sentences.Said> said = new ArrayList<>();
        for (Step step : Explanation.of(claim, adjudication)) {
            frame.wording().sentences(step).forEach(text -> said.add(new Sentences.Said(text, clause(step))));
        }
        return new Sentences(frame.t("explanation.title"), said);
    }

    private static String clause(Step step) {
        return switch (step) {
            case Step.ChoosePolicy _, Step.LeaveToPerson _ -> "";
            case Step.TakeBurden(var policy, var _, var _) ->
                policy.expense().clause().number();
            case Step.TakeDeductible(Award award) -> award.terms().clause().number();
            case Step.ApplyRatio(Award award) -> award.terms().clause().number();
            case Step.ApplyLimit(Award award, var _) -> award.terms().clause().number();
            case Step.ChooseClass(Award award) -> award.terms().clause().number();
            case Step.AidNothing(var reason) -> reason.clause().number();
            case Step.ChargeHospital(var _, var charge) -> charge.clause();
        };
    }

    /** What the year had before, and what it had after. */
    private static Table ledger(Frame frame, Adjudication adjudication) {
        List<Row> rows = new ArrayList<>();
        for (Award award : adjudication.awards()) {
            String benefit = frame.wording().label(award.terms().benefitLabel());
            rows.add(Row.of(
                    Link.plain(frame.t("entitlement.deductible", benefit)),
                    Link.plain(Said.money(award.terms().deductible())),
                    Link.plain(Said.money(award.countedBefore())),
                    Link.plain(Said.money(award.countedBefore().plus(award.base())))));
            for (PoolDraw pool : award.pools()) {
                rows.add(Row.of(
                        Link.plain(frame.t("entitlement.pool", benefit)),
                        Link.plain(Said.money(pool.limit())),
                        Link.plain(Said.money(pool.paidBefore())),
                        Link.plain(Said.money(pool.paidAfter()))));
            }
        }
        return new Table(
                frame.t("ledger.moved"),
                List.of(
                        Column.text(frame.t("ledger.counter")),
                        Column.number(frame.t("ledger.limit")),
                        Column.number(frame.t("ledger.before")),
                        Column.number(frame.t("ledger.after"))),
                rows,
                "");
    }

    private static Optional<Block> passedOver(Frame frame, Adjudication adjudication) {
        List<Row> rows = new ArrayList<>();
        for (Award award : adjudication.awards()) {
            for (PassedOver passed : award.passedOver()) {
                rows.add(Row.of(
                        Link.plain(frame.wording().label(passed.label())),
                        Link.plain(frame.wording().label(award.terms().benefitLabel())),
                        Link.plain(Said.money(passed.amount())),
                        Link.plain(Said.money(award.amount().minus(passed.amount())))));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        frame.t("passed.title"),
                        List.of(
                                Column.text(frame.t("passed.class")),
                                Column.text(frame.t("passed.benefit")),
                                Column.number(frame.t("passed.amount")),
                                Column.number(frame.t("passed.lessBy"))),
                        rows,
                        ""));
    }
}
