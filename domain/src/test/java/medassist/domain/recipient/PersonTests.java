package medassist.domain.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.division.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTests {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

    @ParameterizedTest
    @CsvSource({"张三, 张*", "王, 王", "欧阳修, 欧**", "阿依古丽·买买提, 阿*******", "𠮷田, 𠮷*", "'', ''"})
    void showsOfItsNameTheFirstCharacter(String name, String masked) {
        var person = new Person(
                new PersonId("P1"),
                name,
                IdNumber.NONE,
                LocalDate.of(1970, 1, 1),
                Sex.F,
                new DivisionCode("371500"),
                "",
                Insurance.RESIDENT);

        assertThat(person.maskedName()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 371500",
        "2024-03-31, 371500",
        "2024-04-01, 330111",
        "2024-06-30, 330111",
        "2024-07-01, 450600"
    })
    void isInsuredByTheDayWhereTheMovesSay(LocalDate day, String jurisdiction) {
        Person moved = in("450600").movedFrom(in("330111").movedFrom(in("371500"), APRIL), JULY);

        assertThat(moved.jurisdictionOn(day).value()).isEqualTo(jurisdiction);
    }

    @Test
    void keepsItsMovesWhereOnlySomethingElseIsKnownBetter() {
        Person moved = in("330111").movedFrom(in("371500"), APRIL);

        assertThat(in("330111").after(moved)).isEqualTo(moved);
        assertThat(in("330111").movedFrom(moved, APRIL)).isEqualTo(moved);
    }

    @Test
    void correctsTheDayOfAMove() {
        Person moved = in("330111").movedFrom(in("371500"), APRIL);

        assertThat(in("330111").movedFrom(moved, JULY).before())
                .containsExactly(new InsuredBefore(new DivisionCode("371500"), JULY.minusDays(1)));
    }

    @Test
    void hasMovedNowhereWithoutAnotherPlaceKnown() {
        assertThat(in("371500").movedFrom(in("371500"), APRIL).before()).isEmpty();
    }

    @Test
    void diesNoEarlierThanBeingBorn() {
        assertThatThrownBy(() -> person("371500", LocalDate.of(1969, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Person in(String jurisdiction) {
        return person(jurisdiction, Person.ALIVE);
    }

    private static Person person(String jurisdiction, LocalDate diedOn) {
        return new Person(
                new PersonId("P"),
                "",
                IdNumber.NONE,
                LocalDate.of(1970, 1, 1),
                Sex.F,
                new DivisionCode(jurisdiction),
                "",
                Insurance.RESIDENT,
                HouseholdRegistration.UNSTATED,
                diedOn,
                List.of(),
                Particulars.NONE);
    }

    @Test
    void masksATelephoneNumberBetweenItsEnds() {
        assertThat(Particulars.maskedPhone("13800000011")).isEqualTo("138****0011");
        assertThat(Particulars.maskedPhone("55512")).isEqualTo("*****");
    }
}
