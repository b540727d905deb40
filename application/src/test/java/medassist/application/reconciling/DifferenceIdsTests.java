package medassist.application.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

class DifferenceIdsTests {

    private static final Validity DAYS = Validity.since(LocalDate.of(2023, 5, 1));
    private static final Figure AID = new Figure(Field.AID, "3.00", "2.50");
    private static final Figure FEE = new Figure(Field.TOTAL_FEE, "2000.01", "2000.00");

    /** Ids that are kept: this one must never change. */
    @Test
    void staysForTheSameFiguresInWhateverOrderTheyAreFound() {
        assertThat(id(FEE, AID)).isEqualTo("581276ee760e4147c62814a4");
        assertThat(id(AID, FEE)).isEqualTo(id(FEE, AID));
    }

    @Test
    void differsByField() {
        assertThat(id(FEE)).isNotEqualTo(id(new Figure(Field.FUNDS, FEE.theirs(), FEE.ours())));
    }

    private static String id(Figure... figures) {
        return DifferenceIds.of(
                new InstitutionId("H1"),
                new Difference.Scope(new DivisionCode("371500"), DAYS, "21;;"),
                "N1",
                Difference.Kind.DIFFERENT,
                List.of(figures));
    }
}
