package medassist.application.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import medassist.application.settling.Refusal;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.PassedOver;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.entitlement.Reason;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.recipient.Category;

/** Says in sentences for patients, clerks and cashiers what was decided 待遇说明. */
public final class Wording {

    private static final Wording CHINESE = new Wording(Locale.CHINESE);
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final boolean english;
    private final Texts texts;

    private Wording(Locale language) {
        english = language.equals(Locale.ENGLISH);
        texts = new Texts(ResourceBundle.getBundle("medassist.application.wording.texts", language));
    }

    /** The wording in English where the locale is English, in Chinese otherwise. */
    public static Wording in(Locale locale) {
        return Texts.language(locale).equals(Locale.ENGLISH) ? ENGLISH : CHINESE;
    }

    /** The wording of policy packs, in the same language. */
    public PolicyWording ofPolicy() {
        return new PolicyWording(this, texts);
    }

    public String refusal(Refusal refusal) {
        return texts.text("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    public String reason(Reason reason) {
        return texts.text("reason." + reason.code(), reason.clause());
    }

    public String category(Category category) {
        return texts.text("category." + category);
    }

    public String fund(Fund fund) {
        return texts.text("fund." + fund);
    }

    public String label(Label label) {
        return english ? label.en() : label.zh();
    }

    /** How a claim's aid came about, a sentence for each step. */
    public List<String> explanation(Claim claim, Adjudication adjudication) {
        var expense = claim.expense();
        var sentences = new ArrayList<String>();
        sentences.add(texts.text(
                "explain.burden",
                expense.totalFee(),
                expense.inScope(),
                expense.paid().total(),
                adjudication.inPolicyBurden()));
        adjudication.awards().forEach(award -> sentences.addAll(award(adjudication, award)));
        adjudication.reasons().forEach(reason -> sentences.add(reason(reason)));
        if (!adjudication.hospitalBears().isZero()) {
            sentences.add(texts.text("explain.hospital", adjudication.hospitalBears()));
        }
        sentences.add(texts.text("explain.outcome", adjudication.assistance(), adjudication.personPays()));
        return sentences;
    }

    /** How one benefit's amount came about, in one line. */
    public String explanation(Award award) {
        return texts.text(
                "explain.award.line",
                label(award.terms().classLabel()),
                award.counted(),
                award.terms().ratio(),
                award.amount(),
                award.terms().clause());
    }

    private List<String> award(Adjudication adjudication, Award award) {
        var terms = award.terms();
        var sentences = new ArrayList<String>();
        sentences.add(texts.text(
                "explain.award",
                adjudication.policy().document(),
                terms.clause(),
                label(terms.classLabel()),
                label(terms.benefitLabel()),
                award.base()));
        if (!terms.deductible().isZero()) {
            sentences.add(texts.text(
                    "explain.deductible",
                    terms.deductible(),
                    award.countedBefore(),
                    award.deductibleApplied(),
                    award.counted()));
        }
        sentences.add(texts.text("explain.share", award.counted(), terms.ratio(), award.uncapped()));
        if (award.uncapped().isMoreThan(award.amount())) {
            award.pools().stream()
                    .filter(pool -> pool.leftAfter().isZero())
                    .forEach(pool -> sentences.add(pool(pool, award)));
        }
        if (!award.passedOver().isEmpty()) {
            sentences.add(texts.text("explain.passedOver", passedOver(award.passedOver()), award.amount()));
        }
        return sentences;
    }

    private String pool(PoolDraw pool, Award award) {
        return texts.text("explain.limit", pool.limit(), pool.paidBefore(), award.amount());
    }

    private String passedOver(List<PassedOver> classes) {
        return classes.stream()
                .map(each -> texts.text("explain.passedOver.class", label(each.label()), each.amount()))
                .collect(Collectors.joining(texts.text("explain.separator")));
    }
}
