package medassist.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.application.port.PolicyPacks;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.Finding;
import medassist.domain.proof.PackProof;
import org.junit.jupiter.api.Test;

/** What every source of policy packs must do; extend it with your own. */
public abstract class PolicyPacksContract {

    private static final DivisionCode NOWHERE = new DivisionCode("000000");

    protected PolicyPacksContract() {}

    /** Your source, with a pack at least. */
    protected abstract PolicyPacks policyPacks();

    @Test
    public final void hasPacksThatAreProvedSound() {
        PolicyLibrary library = policyPacks().library();

        assertThat(library.packs()).isNotEmpty();
        assertThat(library.packs())
                .allSatisfy(pack -> assertThat(errors(pack, library))
                        .as(pack.edition().version().toString())
                        .isEmpty());
    }

    @Test
    public final void decidesByAPackFromItsFirstDayOn() {
        PolicyLibrary library = policyPacks().library();

        assertThat(library.packs()).allSatisfy(pack -> {
            LocalDate first = pack.edition().inForce().from();
            assertThat(library.deciding(pack.jurisdiction(), first))
                    .hasValueSatisfying(
                            decides -> assertThat(decides.jurisdiction()).isEqualTo(pack.jurisdiction()));
            assertThat(library.of(pack.jurisdiction())).contains(pack);
        });
    }

    @Test
    public final void decidesNothingBeforeTheFirstOrElsewhere() {
        PolicyLibrary library = policyPacks().library();

        assertThat(library.packs())
                .allSatisfy(pack -> assertThat(library.deciding(pack.jurisdiction(), LocalDate.of(1949, 10, 1)))
                        .isEmpty());
        assertThat(library.deciding(NOWHERE, LocalDate.of(2023, 5, 1))).isEmpty();
        assertThat(library.of(NOWHERE)).isEmpty();
    }

    @Test
    public final void findsAPackByItsText() {
        PolicyLibrary library = policyPacks().library();

        assertThat(library.packs())
                .allSatisfy(pack -> assertThat(
                                library.withText(pack.edition().version().sha256()))
                        .contains(pack));
    }

    @Test
    public final void answersAlikeWheneverItIsAsked() {
        PolicyPacks policyPacks = policyPacks();

        assertThat(policyPacks.library()).isEqualTo(policyPacks.library());
    }

    private static List<Finding> errors(PolicyPack pack, PolicyLibrary library) {
        return PackProof.of(pack, library).stream()
                .filter(finding -> finding.rule().isError())
                .toList();
    }
}
