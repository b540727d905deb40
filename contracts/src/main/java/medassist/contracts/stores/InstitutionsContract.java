package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.application.port.Institutions;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link Institutions} must do. */
public interface InstitutionsContract extends OverStores {

    @Test
    default void keepsAndReplacesAnInstitution() {
        var id = new InstitutionId("H-" + sample().unique());
        var until = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
        var first = new Institution(id, "甲医院", CITY, Institution.Level.TERTIARY, List.of(until, Validity.since(DAY)));
        var second = new Institution(id, "乙医院", CITY, Institution.Level.PRIMARY, List.of());

        assertThat(stores().institutions().find(id)).isEmpty();
        assertThat(sample().within(() -> stores().institutions().put(first))).isTrue();
        assertThat(stores().institutions().find(id)).contains(first);
        assertThat(sample().within(() -> stores().institutions().put(second))).isFalse();
        assertThat(stores().institutions().find(id)).contains(second);
    }

    @Test
    default void listsInstitutionsByPartsOfTheirNameAndByDivision() {
        String mark = "%_" + sample().unique();
        Institution one = put("1", "甲" + mark + "医院", CITY);
        Institution other = put("2", mark, CITY);
        Institution elsewhere = put("3", mark + "医院", new DivisionCode("330111"));

        assertThat(list(mark, "", "", 9)).containsExactly(one, other, elsewhere);
        assertThat(list(mark + "医", "", "", 9)).containsExactly(one, elsewhere);
        assertThat(list(mark, "330111", "", 9)).containsExactly(elsewhere);
        assertThat(list(mark, "", "", 2)).containsExactly(one, other);
        assertThat(list(mark, "", other.id().value(), 9)).containsExactly(elsewhere);
        assertThat(list("甲%" + sample().unique(), "", "", 9)).isEmpty();
        assertThat(list("", "", "", 1000)).contains(one, other, elsewhere);
    }

    private List<Institution> list(String name, String admdvs, String after, int limit) {
        return stores().institutions().list(name, admdvs, after, limit);
    }

    private Institution put(String number, String name, DivisionCode admdvs) {
        var institution = new Institution(
                new InstitutionId("H-" + sample().unique() + "-" + number),
                name,
                admdvs,
                Institution.Level.TERTIARY,
                List.of(
                        new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31)),
                        Validity.since(LocalDate.of(2023, 1, 1))));
        sample().within(() -> stores().institutions().put(institution));
        return institution;
    }
}
