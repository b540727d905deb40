package medassist.rest.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import medassist.contracts.city.Desk;
import medassist.domain.institution.InstitutionId;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sign-ins of operators that nobody signed out. */
class SignInsTests {

    private final RestService service = RestService.shared();
    private final String hospital = service.hospital();

    /** On 15 June in China 001 and 002 come, and 002 leaves; 003 comes on the next day. */
    @BeforeEach
    void signIn() {
        var sessions = service.medAssist().attending();
        var institution = new InstitutionId(hospital);
        var caller = Desk.caller(hospital);
        sessions.signIn(institution, "N1", "001", caller);
        service.setClock(RestService.NOW.plusSeconds(60));
        sessions.signIn(institution, "N2", "002", caller);
        sessions.signOut(institution, "N2", caller);
        service.setClock(RestService.NOW.plus(Duration.ofDays(1)));
        sessions.signIn(institution, "N3", "003", caller);
    }

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    private Reply list(String filter) {
        return service.get("/clearing/sign-ins?institutionId=" + hospital + filter);
    }

    @Test
    void listsDaysThatEndedWithoutASignOut() {
        list("").expect(200).isJson("""
                {"items": [{"institutionId": "%s", "day": "2023-06-15", "number": "N1", "operator": "001",
                            "signedInAt": "2023-06-15T02:03:04.000005Z", "signedOutAt": null}], "next": null}
                """.formatted(hospital));
    }

    @Test
    void listsTodayAndThoseWhoSignedOutWhereThatIsAskedFor() {
        assertThat(list("&to=2023-06-16").expect(200).items("number")).containsExactly("N1", "N3");
        assertThat(list("&from=2023-06-16&to=2023-06-16").expect(200).items("number"))
                .containsExactly("N3");
        Reply all = list("&open=false").expect(200);
        assertThat(all.items("number")).containsExactly("N1", "N2");
        assertThat(all.at("/items/1/signedOutAt")).isEqualTo("2023-06-15T02:04:04.000005Z");
    }

    @Test
    void listsPageByPage() {
        Reply first = list("&to=2023-06-16&limit=1").expect(200);
        Reply second = list("&to=2023-06-16&limit=1&after=" + first.at("/next")).expect(200);

        assertThat(first.items("number")).containsExactly("N1");
        assertThat(second.items("number")).containsExactly("N3");
        list("&after=x").isInvalid("/after", "INVALID_VALUE");
    }
}
