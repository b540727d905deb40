package medassist.contracts.stores;

import java.util.Locale;
import medassist.domain.division.DivisionCode;

/** A jurisdiction that hardly any other test has. */
final class DivisionOfTest {

    private DivisionOfTest() {}

    static DivisionCode of(SamplePerson sample) {
        int number = Math.floorMod(sample.unique().hashCode(), 899_999) + 100_001;
        return new DivisionCode(String.format(Locale.ROOT, "%06d", number));
    }
}
