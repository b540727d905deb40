package medassist.contracts.stores;

import static medassist.contracts.stores.ClearingSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.port.SignIns;
import medassist.domain.access.Reach;
import medassist.domain.institution.InstitutionId;
import org.junit.jupiter.api.Test;

/** What every {@link SignIns} must do. */
public interface SignInsContract extends OverStores {

    @Test
    default void listsSignInsOfDaysByWhetherTheyHaveEnded() {
        InstitutionId institution = sample().post("S1").claim().key().institutionId();
        Instant midnight = Instant.parse("2023-06-01T16:00:00Z");
        List<SignIns.SignIn> signIns = List.of(
                new SignIns.SignIn(institution, "N2", "001", NOW),
                new SignIns.SignIn(institution, "N1", "002", NOW.plusSeconds(1)),
                new SignIns.SignIn(institution, "N3", "003", midnight));
        sample().within(() -> {
            signIns.forEach(stores().signIns()::add);
            return stores().signIns().end(institution, "N2", NOW.plusSeconds(9));
        });
        LocalDate june = LocalDate.of(2023, 6, 1);

        assertThat(list(new SignIns.Filter(institution.value(), true, june, june.plusDays(1)), SignIns.Place.START, 9))
                .containsExactly(
                        new SignIns.Session(signIns.get(1), Optional.empty()),
                        new SignIns.Session(signIns.get(2), Optional.empty()));
        var all = new SignIns.Filter(institution.value(), false, june, june);
        assertThat(list(all, SignIns.Place.START, 1))
                .containsExactly(new SignIns.Session(signIns.get(0), Optional.of(NOW.plusSeconds(9))));
        assertThat(list(all, SignIns.Place.of(signIns.get(0)), 9))
                .as("the third is of the next day in China")
                .containsExactly(new SignIns.Session(signIns.get(1), Optional.empty()));
        assertThat(list(new SignIns.Filter("H-other", false, june, june), SignIns.Place.START, 9))
                .isEmpty();
        assertThat(list(new SignIns.Filter("", true, june, june), SignIns.Place.START, 1000))
                .contains(new SignIns.Session(signIns.get(1), Optional.empty()));
    }

    private List<SignIns.Session> list(SignIns.Filter filter, SignIns.Place after, int limit) {
        return stores().signIns().list(filter, Reach.ALL, after, limit);
    }

    @Test
    default void endsASignInThatThereIs() {
        InstitutionId institution = sample().post("S1").claim().key().institutionId();
        var signIn = new SignIns.SignIn(institution, "N1", "001", NOW);
        sample().within(() -> {
            stores().signIns().add(signIn);
            return signIn;
        });

        assertThat(sample().within(() -> stores().signIns().end(institution, "N1", NOW)))
                .isTrue();
        assertThat(sample().within(() -> stores().signIns().end(institution, "N1", NOW)))
                .isTrue();
        assertThat(sample().within(() -> stores().signIns().end(institution, "N2", NOW)))
                .isFalse();
    }
}
