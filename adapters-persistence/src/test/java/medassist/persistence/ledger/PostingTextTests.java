package medassist.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTextTests {

    @Test
    void writesKindNameAndFenByKindAndName() {
        var postings = List.of(
                posting(Counter.pool("年度"), 70_000),
                posting(Counter.IN_POLICY_BURDEN, 100_000),
                posting(Counter.pool("a"), -1));

        assertThat(PostingText.of(postings))
                .isEqualTo("16:IN_POLICY_BURDEN,0:,6:100000,4:POOL,1:a,2:-1,4:POOL,6:年度,5:70000,");
    }

    @Test
    void readsBackWhatItWrites() {
        var postings = List.of(
                posting(Counter.ASSISTANCE, Long.MAX_VALUE),
                posting(Counter.deductible("a:1,b"), Long.MIN_VALUE),
                posting(Counter.pool("年度限额🏥"), 1));

        assertThat(PostingText.parse(PostingText.of(postings))).isEqualTo(postings);
        assertThat(PostingText.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no netstring",
                "4:POOL,",
                "4:POOL,1:a,",
                "4:POOL,1:a,1:x,",
                "4:LOOP,1:a,1:1,",
                "5:POOL,1:a,1:1,",
                "4:POOL,1:a,1:1",
                "4:POOL,99:a,1:1,",
                "99999999999:POOL,1:a,1:1,",
                ":",
                "4"
            })
    void refusesWhatItNeverWrote(String text) {
        assertThatThrownBy(() -> PostingText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Posting posting(Counter counter, long fen) {
        return new Posting(counter, Money.ofFen(fen));
    }
}
