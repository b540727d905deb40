package medassist.application.wording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import medassist.domain.application.AwardStep;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.enrolment.SubsidyAnswer;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Reason;
import medassist.domain.entitlement.Step;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.Purpose;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.Phrase;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Fund;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.Label;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.recipient.Category;
import medassist.domain.settlement.Doubt;
import medassist.domain.warning.Alert;

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

    /** The wording of what is found of policy packs, in the same language. */
    public ReviewWording ofReview() {
        return new ReviewWording(this, texts);
    }

    /** The wording of what policy packs provide, in the same language. */
    public PolicyWording ofPolicy() {
        return new PolicyWording(this, texts);
    }

    /** The wording of where the product keeps to the clauses of documents, in the same language. */
    public CoverageWording ofCoverage() {
        return new CoverageWording(this, ofReview(), texts);
    }

    public String refusal(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> inWords(refusal.code(), argument))
                .toArray();
        return texts.text("refusal." + refusal.code(), arguments);
    }

    /** States as words, and what is asked for as a word with its name on the wire. */
    private String inWords(Refusal.Code code, String argument) {
        return switch (code) {
            case CLEARING_STATE -> word("clearing.", argument).orElse(argument);
            case LIST_STATE -> word("state.list.", argument).orElse(argument);
            case ENROLMENT_STATE -> word("state.enrolment.", argument).orElse(argument);
            case ALERT_STATE -> word("state.alert.", argument).orElse(argument);
            case APPLICATION_STATE -> word("state.application.", argument).orElse(argument);
            case BATCH_STATE, PAYMENT_STATE -> word("state.payment.", argument).orElse(argument);
            case RECOVERY_STATE -> word("state.recovery.", argument).orElse(argument);
            case FUND_TOO_SMALL -> word("fund.", argument).orElse(argument);
            case DOCUMENT_MISSING -> named("paper.", argument);
            case FACT_MISSING, OUTSIDE_BOUNDS -> named("fact.", argument);
            default -> argument;
        };
    }

    private String named(String prefix, String name) {
        return word(prefix, name)
                .filter(word -> !word.equals(name))
                .map(word -> texts.text("finding.named", word, name))
                .orElse(name);
    }

    private Optional<String> word(String prefix, String name) {
        return texts.has(prefix + name) ? Optional.of(texts.text(prefix + name)) : Optional.empty();
    }

    /** What the office should look at about a settlement. */
    public String doubt(Doubt doubt) {
        return texts.text("doubt." + doubt);
    }

    /** What differs between an institution's books and ours, with the figures of both, said to the institution. */
    public String difference(Difference.Kind kind, List<Figure> figures) {
        return difference("difference.you", kind, figures);
    }

    /** The same said to anybody: by the names of the two sides. */
    public String differenceOfBooks(Difference.Kind kind, List<Figure> figures) {
        return difference("difference.named", kind, figures);
    }

    private String difference(String sides, Difference.Kind kind, List<Figure> figures) {
        return figures.stream()
                .map(figure -> switch (kind) {
                    case ONLY_THEIRS -> texts.text(sides + ".ONLY_THEIRS", figure.theirs());
                    case ONLY_OURS -> texts.text(sides + ".ONLY_OURS", figure.ours());
                    case DIFFERENT ->
                        texts.text("difference." + figure.field(), texts.text(sides, figure.theirs(), figure.ours()));
                })
                .reduce((one, next) -> texts.text("difference.AND", one, next))
                .orElse("");
    }

    /** What is said of rosters. */
    public RosterWording ofRosters() {
        return new RosterWording(texts);
    }

    /** What an act that needs two people will do. */
    public String pending(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase ->
                        texts.text("pending." + phrase.key(), phrase.arguments().toArray()))
                .collect(Collectors.joining(texts.text("pending.separator")));
    }

    /** Which of an institution's totals differ from ours, by the names of the two sides. */
    public String totals(List<TotalsCheck.Figure> differing) {
        return differing.stream()
                .map(figure -> texts.text(
                        "difference." + figure.total(), texts.text("difference.named", figure.theirs(), figure.ours())))
                .reduce((one, next) -> texts.text("difference.AND", one, next))
                .orElse("");
    }

    public String reason(Reason reason) {
        return texts.text("reason." + reason.code(), reason.clause());
    }

    /** That a ledger year is kept from a day only, and nothing was taken over from before. */
    public String noOpeningBalance(LocalDate keptFrom) {
        return texts.text("ledger.NO_OPENING_BALANCE", keptFrom);
    }

    /** What a check of a receipt found; the argument is what it is about, and may be empty. */
    public String receiptCheck(String check, boolean holds, String argument) {
        return texts.text("receipt." + check + (holds ? ".holds" : ".fails"), argument);
    }

    /** What a receipt that is verified away from its service cannot say. */
    public String receiptStandingUnknown() {
        return texts.text("receipt.standingUnknown");
    }

    /**
     * How a receipt is verified where the key that signed it is not.
     *
     * @param place where keys were looked for
     * @param signer the id of the key that signed it
     */
    public String receiptKeyMissing(String place, String signer) {
        return texts.text("receipt.keyMissing", place, signer);
    }

    /** Why a receipt's result could not be held against anything. */
    public String receiptNotRecomputed() {
        return texts.text("receipt.notRecomputed");
    }

    public String category(Category category) {
        return texts.text("category." + category);
    }

    /** Why nothing is paid of a person's premium. */
    public String subsidyReason(SubsidyAnswer.Reason reason) {
        return texts.text("subsidy.reason." + reason.code(), reason.detail());
    }

    /** Who pays a subsidy of enrolment. */
    public String payer(SubsidyPayer payer) {
        return texts.text("subsidy.payer." + payer);
    }

    /** The insurance that somebody enrols in, with so many shares. */
    public String scheme(InsuranceScheme scheme, int shares) {
        return texts.text("subsidy.scheme." + scheme, shares);
    }

    /** The heading of a column of a list of subsidised enrolments. */
    public String enrolmentColumn(String column) {
        return texts.text("sheet.enrolment." + column);
    }

    /** The heading of a column of a month's list of alerts. */
    public String alertColumn(String column) {
        return texts.text("sheet.alert." + column);
    }

    /** What of a burden is compared with a threshold. */
    public String measure(BurdenMeasure measure) {
        return texts.text("measure." + measure);
    }

    /** Whether a burden still is what the alert was raised for. */
    public String standing(Alert alert) {
        return texts.text(alert.fallenBelow() ? "alert.fallenBelow" : "alert.standing");
    }

    public String fund(Fund fund) {
        return texts.text("fund." + fund);
    }

    boolean isEnglish() {
        return english;
    }

    public String label(Label label) {
        return english ? label.en() : label.zh();
    }

    /** What a step says; some say nothing that a patient needs to know. */
    public List<String> sentences(Step step) {
        return new StepWording(this, texts).sentences(step);
    }

    /** How one benefit's amount came about, in one line. */
    public String explanation(Award award) {
        return texts.text(
                "explain.award.line",
                label(award.terms().classLabel()),
                award.counted(),
                ofPolicy().ratios(award.terms().ratio()),
                award.amount(),
                award.terms().clause());
    }

    /** The heading of a column of what is published. */
    public String publicationColumn(String column) {
        return texts.text("sheet.publication." + column);
    }

    /** A column of the return of a fund's year. */
    public String fundColumn(String column) {
        return texts.text("sheet.fund." + column);
    }

    /** What a line of the return says. */
    public String fundLine(String line) {
        return texts.text("fund.line." + line);
    }

    /** Where money of a fund comes from. */
    public String fundSource(FundSource source) {
        return texts.text("fund.source." + source);
    }

    /** For what a fund pays, as documents call it. */
    public String fundPurpose(Purpose purpose, FundLabels labels) {
        String kind = texts.text("fund.purpose." + purpose.kind());
        return purpose.code().isEmpty()
                ? kind
                : texts.text(
                        "finding.named", labels.of(purpose).map(this::label).orElse(purpose.code()), kind);
    }

    /** The class by which a fund pays, as documents call it; nothing of none. */
    public String fundClass(String aidClass, FundLabels labels) {
        return labels.ofClass(aidClass).map(this::label).orElse(aidClass);
    }

    /** To whom a fund pays. */
    public String fundWay(Disbursement.Way way) {
        return texts.text("fund.way." + way);
    }

    /** The heading of a column of what a bank is to pay. */
    public String paymentColumn(String column) {
        return texts.text("sheet.payment." + column);
    }

    /** A step on the way to what is granted on application. */
    public String awardStep(AwardStep step) {
        Object[] figures = step.figures().toArray();
        if (step.kind() == AwardStep.Kind.BRING_UP) {
            figures[0] = Arrays.stream(step.figures().getFirst().split(", "))
                    .map(CareType::valueOf)
                    .map(ofPolicy()::careType)
                    .collect(Collectors.joining(isEnglish() ? ", " : "、"));
        }
        return texts.text("step." + step.kind(), figures);
    }
}
