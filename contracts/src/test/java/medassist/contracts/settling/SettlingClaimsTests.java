package medassist.contracts.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.application.settling.Quote;
import medassist.application.settling.SettlementNumbers;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

class SettlingClaimsTests {

    private final City city = new City();

    @Test
    void postsWhatItDecides() {
        Settlement settlement = settled(City.claim("S1", "1000"));

        assertThat(settlement.adjudication().assistance()).isEqualTo(Money.ofYuan("700"));
        assertThat(city.ledger().counters().of(Counter.pool("regular"))).isEqualTo(Money.ofYuan("700"));
        assertThat(settlement.posted().at()).isEqualTo(city.clock.instant());
    }

    @Test
    void decidesWithTheLedgerAsItStands() {
        settled(City.claim("S1", "1000"));

        assertThat(settled(City.claim("S2", "1000")).adjudication().assistance())
                .isEqualTo(Money.ofYuan("300"));
    }

    @Test
    void postsNothingForAQuote() {
        var quote = city.desk.quote(City.claim("S1", "1000"));

        assertThat(quote)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        quoted -> assertThat(
                                        ((Quote) quoted.result()).adjudication().assistance())
                                .isEqualTo(Money.ofYuan("700")));
        assertThat(city.ledger().version()).isZero();
    }

    @Test
    void findsAnEqualClaimSettledAlready() {
        Settlement first = settled(City.claim("S1", "1000"));

        assertThat(city.desk.settle(City.claim("S1", "1000"), Desk.caller("H1")))
                .isEqualTo(new Outcome.DoneBefore<>(first));
        assertThat(city.ledger().version()).isEqualTo(1);
    }

    @Test
    void refusesAnotherClaimUnderTheSameId() {
        settled(City.claim("S1", "1000"));

        assertThat(refusal(City.claim("S1", "1000.01"))).isEqualTo(Refusal.Code.SETTLEMENT_ID_REUSED);
        assertThat(city.ledger().version()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotDecide() {
        var elsewhere = new DivisionCode("888800");
        var unknownHospital = new InstitutionId("H9");
        var before = LocalDate.of(2019, 12, 31);

        assertThat(refusal(claim(new PersonId("P9"), City.CODE, City.HOSPITAL, City.DAY)))
                .isEqualTo(Refusal.Code.UNKNOWN_PERSON);
        assertThat(refusal(claim(City.PERSON, elsewhere, City.HOSPITAL, City.DAY)))
                .isEqualTo(Refusal.Code.JURISDICTION_DIFFERS);
        assertThat(refusal(claim(City.PERSON, City.CODE, unknownHospital, City.DAY)))
                .isEqualTo(Refusal.Code.UNKNOWN_INSTITUTION);
        assertThat(refusal(claim(City.PERSON, City.CODE, City.HOSPITAL, before)))
                .isEqualTo(Refusal.Code.NO_POLICY_IN_FORCE);
        assertThat(city.ledger().version()).isZero();
    }

    @Test
    void looksAtTheCertificationsOfTheSettlementDate() {
        city.certify(Validity.since(City.DAY.plusDays(1)));

        assertThat(settled(City.claim("S1", "1000")).adjudication().awards()).isEmpty();
        assertThat(city.ledger().inPolicyBurden()).isEqualTo(Money.ofYuan("1000"));
    }

    @Test
    void reversesASettlementAndFindsItReversedAgain() {
        Settlement first = settled(City.claim("S1", "1000"));
        settled(City.claim("S2", "200"));

        var result = city.desk.reverse(first.claim().key(), "typo", Desk.caller("H1"));
        var again = city.desk.reverse(first.claim().key(), "typo", Desk.caller("H1"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((Settlement) done.result()).isReversed())
                                .isTrue());
        assertThat(again).isInstanceOf(Outcome.DoneBefore.class);
        assertThat(city.ledger().counters().of(Counter.pool("regular"))).isEqualTo(Money.ofYuan("140"));
        assertThat(city.ledger().version()).isEqualTo(3);
    }

    @Test
    void refusesToReverseWhatWasNeverSettled() {
        var key = new SettlementKey(City.HOSPITAL, "S9");

        assertThat(city.desk.reverse(key, "typo", Desk.caller("H1")))
                .isEqualTo(
                        new Outcome.Refused<Settlement>(new Refusal(Refusal.Code.UNKNOWN_SETTLEMENT, List.of("S9"))));
    }

    @Test
    void givesAnEqualSettlementTheSameNumberAnywhere() {
        var key = new SettlementKey(City.HOSPITAL, "S1");

        assertThat(SettlementNumbers.of(key, City.CODE).value())
                .startsWith("999900")
                .hasSize(30)
                .isEqualTo(SettlementNumbers.of(key, City.CODE).value())
                .isNotEqualTo(SettlementNumbers.of(new SettlementKey(new InstitutionId("H"), "1S1"), City.CODE)
                        .value());
    }

    private Settlement settled(Claim claim) {
        var result = city.desk.settle(claim, Desk.caller("H1"));
        assertThat(result).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Settlement>) result).result();
    }

    private Refusal.Code refusal(Claim claim) {
        var result = city.desk.settle(claim, Desk.caller("H1"));
        assertThat(result).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Settlement>) result).refusal().code();
    }

    private static Claim claim(PersonId person, DivisionCode city, InstitutionId hospital, LocalDate day) {
        return City.claim("S1", person, city, hospital, day, "1000");
    }
}
