package medassist.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.money.Ratios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTests {

    private static final Pattern SEGMENT = Pattern.compile("(?:([0-9]+):)?([0-9]+%)");

    @ParameterizedTest(name = "{0} {1}: {3} after {2}")
    @CsvSource(textBlock = """
            2000, 60% 10000:70%,     0,     2000,    0.00,     0.00
            2000, 60% 10000:70%,     0,     2000.01, 0.01,     0.01
            2000, 60% 10000:70%,     0,    12000, 10000.00, 6000.00
            2000, 60% 10000:70%,     0,    12000.01, 10000.01, 6000.01
            2000, 60% 10000:70%, 10000,     4000, 4000.00,  2600.00
            2000, 60% 10000:70%, 12000,      100,  100.00,    70.00
            2000, 60% 10000:70%,  1000,      500,    0.00,     0.00
            5000+, 50%,              0,     5000,    0.00,     0.00
            5000+, 50%,              0,     5000.01, 5000.01, 2500.01
            5000+, 50%,           4000,     1000,    0.00,     0.00
            5000+, 50%,           4000,     1000.01, 1000.01,  500.01
            5000+, 50%,           6000,     1000, 1000.00,   500.00
            5000+, 50% 6000:100%, 4000,     3000, 3000.00,  2000.00
            0,     0% 10000:100%,    0,    15000, 15000.00, 5000.00
            """)
    void paysBySegmentsOfTheYear(
            String deductible, String ratios, String before, String base, String counted, String share) {
        Scale scale = scale(deductible, ratios);

        assertThat(scale.counted(yuan(before), yuan(base))).hasToString(counted);
        assertThat(scale.share(yuan(before), yuan(base))).hasToString(share);
        assertThat(scale.parts(yuan(before), yuan(base)).stream()
                        .map(Ratios.Part::amount)
                        .reduce(Money.ZERO, Money::plus))
                .hasToString(counted);
    }

    @ParameterizedTest(name = "{0} {1} against {2} {3}: {4}")
    @CsvSource(textBlock = """
            0,     70%,              0,     70%,              true
            0,     70%,              1,     70%,              true
            1,     70%,              0,     70%,              false
            0,     60% 10000:70%,    0,     60%,              true
            0,     60% 10000:70%,    0,     65%,              false
            2000,  60% 10000:70%,    2000,  60% 10001:70%,    true
            2000,  60% 10001:70%,    2000,  60% 10000:70%,    false
            2000,  60%,              2000,  50% 8000:60%,     true
            5000+, 50%,              5000,  50%,              true
            5000,  50%,              5000+, 50%,              false
            0,     50%,              5000+, 50%,              true
            5000+, 50%,              4999,  10%,              false
            """)
    void comparesWhateverTheYearHadPresented(
            String one, String ratios, String other, String others, boolean neverPaysLess) {
        assertThat(scale(one, ratios).neverPaysLess(scale(other, others))).isEqualTo(neverPaysLess);
    }

    @Test
    void refusesSegmentsThatDoNotRiseFromNothing() {
        assertThatThrownBy(() -> scale("0", "60% 0:70%")).hasMessage("each segment begins above the one before it");
        assertThatThrownBy(() -> new Ratios(List.of(new Ratios.Segment(yuan("1"), Ratio.ofPercent("60%")))))
                .hasMessage("the first segment begins above 0");
        assertThatThrownBy(() -> new Ratios(List.of())).hasMessage("the first segment begins above 0");
    }

    /** Written 5000+ where it counts from the first yuan, and 60% 10000:70% for two segments. */
    private static Scale scale(String deductible, String ratios) {
        var segments = new ArrayList<Ratios.Segment>();
        Matcher each = SEGMENT.matcher(ratios);
        while (each.find()) {
            segments.add(new Ratios.Segment(
                    yuan(each.group(1) == null ? "0" : each.group(1)), Ratio.ofPercent(each.group(2))));
        }
        return new Scale(
                new Deductible(yuan(deductible.replace("+", "")), deductible.endsWith("+")), new Ratios(segments));
    }

    private static Money yuan(String text) {
        return Money.ofYuan(text);
    }
}
