package medassist.console.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import medassist.console.block.Waterfall.Kind;
import medassist.console.block.Waterfall.Part;
import medassist.domain.money.Money;
import org.junit.jupiter.api.Test;

class WaterfallTests {

    private static final Money WHOLE = Money.ofYuan("100.00");

    private static Optional<Waterfall> of(String insurer, String aid, String rest) {
        return Waterfall.of(
                "bill",
                "whole",
                WHOLE,
                List.of(
                        new Part(Kind.INSURER, "insurer", Money.ofYuan(insurer)),
                        new Part(Kind.AID, "aid", Money.ofYuan(aid))),
                "rest",
                Money.ofYuan(rest));
    }

    @Test
    void comesDownFromTheWholeToTheRest() {
        Waterfall waterfall = of("60.00", "30.00", "10.00").orElseThrow();

        assertThat(waterfall.bars())
                .map(bar -> waterfall.start(bar) + "+" + waterfall.length(bar))
                .containsExactly("0+400", "160+240", "40+120", "0+40");
    }

    @Test
    void drawsNothingOfWhoPaysNothing() {
        assertThat(of("60.00", "0.00", "40.00").orElseThrow().bars()).hasSize(3);
    }

    @Test
    void drawsNoMoreOutsideThanIsLeft() {
        assertThat(of("60.00", "30.00", "10.00")
                        .orElseThrow()
                        .with(Money.ofYuan("25.00"), "")
                        .outsideLength())
                .isEqualTo(40);
    }

    @Test
    void saysNothingOtherwiseThanTheFigures() {
        assertThat(of("60.00", "30.00", "10.01")).isEmpty();
    }
}
