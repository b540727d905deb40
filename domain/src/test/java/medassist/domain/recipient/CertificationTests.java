package medassist.domain.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

class CertificationTests {

    private static final Disability MENTAL = new Disability(Disability.Type.MENTAL, 3);

    @Test
    void carriesTheDetailOfItsCategory() {
        assertThat(certification(Category.DISABLED, MENTAL).detail()).isEqualTo(MENTAL);
        assertThat(certification(Category.MONITORED, MonitoredSubtype.SUDDEN).detail())
                .isEqualTo(MonitoredSubtype.SUDDEN);
        assertThat(certification(Category.STABLY_LIFTED, new ExitYear(2016)).detail())
                .isEqualTo(new ExitYear(2016));
        assertThat(certification(Category.STABLY_LIFTED, None.NONE).detail()).isEqualTo(None.NONE);
    }

    @Test
    void carriesNoDetailOfAnother() {
        assertThatThrownBy(() -> certification(Category.ORPHAN, MENTAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> certification(Category.DISABLED, None.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasAGradeFromOneToFour() {
        assertThatThrownBy(() -> new Disability(Disability.Type.VISUAL, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isValidOnBothItsEnds() {
        var year = new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        assertThat(year.includes(LocalDate.of(2023, 1, 1))).isTrue();
        assertThat(year.includes(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(year.includes(LocalDate.of(2024, 1, 1))).isFalse();
        assertThat(year.includes(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(year.overlaps(Validity.since(LocalDate.of(2023, 12, 31)))).isTrue();
        assertThat(year.overlaps(Validity.since(LocalDate.of(2024, 1, 1)))).isFalse();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Certification certification(Category category, CertificationDetail detail) {
        return new Certification("C1", category, detail, Validity.since(LocalDate.of(2020, 1, 1)), Issuer.OTHER, false);
    }
}
