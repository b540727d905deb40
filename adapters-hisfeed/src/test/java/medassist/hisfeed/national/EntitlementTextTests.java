package medassist.hisfeed.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import medassist.contracts.city.Town;
import medassist.domain.entitlement.Entitlement;
import medassist.domain.entitlement.Entitlement.Available;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.hisfeed.message.CanonicalJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementTextTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1, false", "20, false", "60, true"})
    void leavesOutWhatThereIsNoRoomForAndSaysSo(int terms, boolean incomplete) throws JsonProcessingException {
        Benefit benefit = Town.PACK.benefits().getFirst();
        var available = new Available(benefit, benefit.terms().getFirst(), Money.ZERO, List.of());
        var entitlement = new Entitlement(
                Town.PACK,
                LocalDate.of(2023, 5, 1),
                List.of(),
                Collections.nCopies(terms, available),
                List.of(),
                Town.PACK.criticalIllnessTilt(),
                Town.PACK.depositWaiver());

        String text = EntitlementText.of(entitlement);

        JsonNode said = CanonicalJson.MAPPER.readTree(text);
        assertThat(text).hasSizeLessThanOrEqualTo(4000);
        assertThat(said.path("incomplete").asBoolean()).isEqualTo(incomplete);
        assertThat(said.path("depositWaiver").size()).isEqualTo(incomplete ? 0 : 2);
        assertThat(said.path("deductibles").size() == terms).isNotEqualTo(incomplete);
    }
}
