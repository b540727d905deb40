package medassist.hisfeed.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which profiles messages arrive for, and at which paths. */
class EndpointsTests {

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"/hisfeed, national", "/hisfeed/2304, national", "/CSB/hsa, hedong", "/CSB/hsa/2304, hedong"})
    void leadsAPathToItsProfile(String path, String profile) {
        assertThat(new Endpoints("national, hedong", "", "").at(path).profile().name())
                .isEqualTo(profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hisfeeds", "/CSB", "/CSB/hsa2"})
    void knowsNoOtherPath(String path) {
        var endpoints = new Endpoints("national,hedong", "", "");

        assertThatThrownBy(() -> endpoints.at(path)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void movesTheFirstProfileOnlyToThePathOfTheSettings() {
        var endpoints = new Endpoints("national,hedong", "/feed", "");

        assertThat(endpoints.all()).extracting(Endpoint::path).containsExactly("/feed", "/CSB/hsa");
    }

    @Test
    void refusesTwoProfilesAtOnePath() {
        assertThatThrownBy(() -> new Endpoints("national,hedong", "/CSB/hsa", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("same path");
    }

    @Test
    void asksForTheSignaturesOfItsProfile() {
        var endpoints = new Endpoints("national,hedong", "", "");

        assertThat(endpoints.at("/hisfeed").signature().isAskedFor()).isFalse();
        assertThat(endpoints.at("/CSB/hsa").signature().isAskedFor()).isTrue();
    }
}
