package medassist.bootstrap.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bodies are made of the rows of a table. */
class FieldPathsTests {

    @Test
    void nestsFieldsAndLists() {
        FieldPaths paths = FieldPaths.of(List.of(
                "申请编号",
                "facts.appliedOn",
                "documents.0.kind",
                "documents.0.number",
                "documents.1.kind",
                " kind ",
                "emergency"));

        assertThat(paths.object(List.of("A-1", "2023-05-01", "INVOICE", "7", "COST_LIST", "LOOK_BACK", "true")))
                .isEqualTo(Map.of(
                        "applicationId",
                        "A-1",
                        "facts",
                        Map.of("appliedOn", "2023-05-01"),
                        "documents",
                        List.of(Map.of("kind", "INVOICE", "number", "7"), Map.of("kind", "COST_LIST")),
                        "kind",
                        "LOOK_BACK",
                        "emergency",
                        true));
    }

    @Test
    void leavesOutWhatARowDoesNotSay() {
        FieldPaths paths =
                FieldPaths.of(List.of("applicationId", "documents.0.kind", "documents.1.kind", "facts.appliedOn"));

        assertThat(paths.object(List.of("A-1", " ", "INVOICE")))
                .isEqualTo(Map.of("applicationId", "A-1", "documents", List.of(Map.of("kind", "INVOICE"))));
        assertThat(paths.object(List.of("", "", ""))).isEmpty();
        assertThat(paths.object(List.of("A-1", "", "", "", "beyond the header")))
                .isEqualTo(Map.of("applicationId", "A-1"));
    }

    @ParameterizedTest
    @CsvSource({"kind, kind, 2", "kind, '', 2", "facts, facts.appliedOn, 1", "救助事项, kind, 2"})
    void refusesColumnsWithoutANameOfTheirOwn(String one, String other, int column) {
        assertThatThrownBy(() -> FieldPaths.of(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column " + column + " ");
    }
}
