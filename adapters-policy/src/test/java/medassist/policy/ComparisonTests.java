package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import medassist.application.wording.ReviewWording;
import medassist.application.wording.Wording;
import medassist.domain.comparison.Comparison;
import medassist.domain.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reviewer is told that changed between two texts of 聊城's pack. */
class ComparisonTests {

    private static final PackText LIAOCHENG = new PackTexts(null)
            .all().stream()
                    .filter(each -> each.file().startsWith("371500"))
                    .findFirst()
                    .orElseThrow();

    private static final ReviewWording ENGLISH = Wording.in(Locale.ENGLISH).ofReview();

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            ratio: 50% | ratio: 55% | ~ Terms regular assistance · subsistence margin, monitored (clause 三(四)2) | ratio: 50% → 55%
            deductible: 3000 | deductible: 2500 | ~ Terms regular assistance · subsistence margin, monitored (clause 三(四)2) | deductible: 3000.00 → 2500.00
            limits: {regular: 15000} | limits: {regular: 16000} | ~ Terms regular assistance · subsistence margin, monitored (clause 三(四)2) | annual limit regular: 15000.00 → 16000.00
            who: {holdsAnyOf: [SUBSISTENCE_MARGIN, MONITORED]} | who: {holdsAnyOf: [SUBSISTENCE_MARGIN, MONITORED], age: {from: 18}} | ~ Class subsistence margin, monitored (clause 二(一)) | who belongs: holdsAnyOf [SUBSISTENCE_MARGIN, MONITORED] → holdsAnyOf [SUBSISTENCE_MARGIN, MONITORED]; age from 18
            who: {holdsAnyOf: [SUBSISTENCE_MARGIN, MONITORED]} | who: {holdsAnyOf: [SUBSISTENCE_MARGIN, MONITORED], becauseOfIllness: true} | ~ Class subsistence margin, monitored (clause 二(一)) | who belongs: holdsAnyOf [SUBSISTENCE_MARGIN, MONITORED] → holdsAnyOf [SUBSISTENCE_MARGIN, MONITORED] becauseOfIllness
            ratioIncrease: 5% | ratioIncrease: 10% | ~ Critical-illness tilt extreme poverty, subsistence allowance, returned to poverty (clause 三(二)) | ratios rise by points: 5% → 10%
            withinCity: true | withinCity: false | ~ Deposit waiver extreme poverty, subsistence allowance, returned to poverty (clause 五) | within the city only: true → false
            counts: IN_SCOPE | counts: IN_SCOPE_AND_PRE_SELF_PAY | ~ Pack Liaocheng (clause 印发通知) | expense counted: IN_SCOPE → IN_SCOPE_AND_PRE_SELF_PAY
            designation: {clause: 三(三)} | designation: {clause: 三(三), acceptsEmergency: true} | ~ Designated institutions Liaocheng (clause 三(三)) | accepts emergencies elsewhere: false → true
            kind: NO_STANDARD | kind: DELEGATED | ~ Without terms orphans, de facto unsupported children, children in difficulty (clause 三(四)) | why: NO_STANDARD → DELEGATED
            """)
    void saysWhatChangedForWhomByWhichClause(String was, String is, String thing, String figure) {
        assertThat(LIAOCHENG.text()).contains(was);

        List<String> lines = changes(LIAOCHENG.text().replaceFirst(quote(was), is));

        assertThat(lines.getFirst()).isEqualTo(thing);
        assertThat(lines.get(1).strip()).isEqualTo(figure);
    }

    @Test
    void saysWhatWasAddedAndRemoved() {
        List<String> lines = changes(LIAOCHENG
                .text()
                .replace("id: illness, label: {zh", "id: other, label: {zh")
                .replace("limits: {illness: 20000}", "limits: {other: 20000}")
                .replace("bound: illness", "bound: other")
                .replace("paidBefore: {illness", "paidBefore: {other"));

        assertThat(lines).anyMatch(line -> line.startsWith("- Pool annual limit of people impoverished by illness"));
        assertThat(lines).anyMatch(line -> line.startsWith("+ Pool annual limit of people impoverished by illness"));
        assertThat(lines).anyMatch(line -> line.contains("annual limit other: not stated → 20000.00"));
    }

    @Test
    void findsNothingBetweenTextsThatProvideTheSame() {
        assertThat(changes(LIAOCHENG.text() + "\n# A comment changes nothing.\n"))
                .isEmpty();
    }

    private static List<String> changes(String text) {
        return Comparison.between(pack(LIAOCHENG), pack(new PackText("371500-2022.yaml", text))).stream()
                .flatMap(change -> ENGLISH.change(change).stream())
                .toList();
    }

    private static PolicyPack pack(PackText text) {
        return text.read().pack();
    }

    private static String quote(String text) {
        return Pattern.quote(text);
    }
}
