package medassist.domain.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import org.junit.jupiter.api.Test;

class PendingActTests {

    private static final Stamp PREPARED = stamp("A");
    private static final PendingAct ACT = new PendingAct(
            new ActId("1"),
            "KIND",
            new DivisionCode("371500"),
            "asked",
            Document.EMPTY,
            "digest",
            PREPARED,
            new ActState.Waiting());

    @Test
    void isDecidedByAnotherPersonOnly() {
        assertThatThrownBy(() -> ACT.approved(PREPARED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ACT.approvedAndDone(PREPARED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ACT.rejected(PREPARED)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ACT.approved(stamp("B")).state().decision()).contains(stamp("B"));
    }

    @Test
    void isDecidedOnceAndDoneOnceItIsApproved() {
        var approved = ACT.approved(stamp("B"));
        var at = Instant.parse("2023-05-02T00:00:00Z");

        assertThat(approved.done(at, List.of()).state()).isEqualTo(new ActState.Done(stamp("B"), at, List.of()));
        assertThatThrownBy(() -> approved.rejected(stamp("C"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ACT.rejected(stamp("B")).approved(stamp("C")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ACT.done(at, List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ACT.rejected(stamp("B")).done(at, List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> approved.done(at, List.of()).done(at, List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysItsDocumentAsJsonWithoutBlanks() {
        var document = Document.EMPTY
                .with("a", "\"\\\n\u0000 甲")
                .with("b", List.of(new Value.Text("x"), Document.EMPTY.with("c", "d")))
                .with("e", List.of());

        assertThat(document.json())
                .isEqualTo("{\"a\":\"\\\"\\\\\\u000a\\u0000 甲\",\"b\":[\"x\",{\"c\":\"d\"}],\"e\":[]}");
        assertThat(document.text("a")).isEqualTo("\"\\\n\u0000 甲");
        assertThat(document.documents("b")).containsExactly(Document.EMPTY.with("c", "d"));
        assertThat(document.texts("b")).containsExactly("x");
        assertThat(document.documents("z")).isEmpty();
        assertThat(document.find("z")).isEmpty();
        assertThatThrownBy(() -> document.text("z")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> document.with("a", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stamp stamp(String by) {
        return new Stamp(Instant.parse("2023-05-01T00:00:00Z"), by, "", "reason");
    }
}
