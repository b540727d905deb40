package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.application.port.Adjustments;
import medassist.application.port.Clearings;
import medassist.application.port.PendingActs;
import medassist.console.frame.MenuEntry;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.ApplicationStep;
import medassist.domain.audit.AuditEntry;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.payable.Payable;
import medassist.domain.payable.PaymentState;
import medassist.domain.policy.CareType;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Sex;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.warning.AlertState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the pages: whatever a page may speak of has one in each language. */
class WordsTests {

    private static final String WORDS = "medassist.console.frame.console";
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(WORDS, Locale.CHINESE);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(WORDS, Locale.ENGLISH);

    private static Stream<String> spokenOf() {
        return Stream.of(
                        all("menu.", MenuEntry.values()),
                        all("help.", MenuEntry.values()),
                        all("role.", Role.values()),
                        all("action.", AuditEntry.Action.values()),
                        all("care.", CareType.values()),
                        all("cause.", Cause.Kind.values()),
                        all("counter.", Counter.Kind.values()),
                        all("entry.", JournalEntry.Kind.values()),
                        all("issuer.", Issuer.values()),
                        all("insurance.", Insurance.values()),
                        all("sex.", Sex.values()),
                        all("filing.", Filing.Kind.values()),
                        all("adjustment.", Adjustments.State.values()),
                        all("adjustment.deed.", DecidingAdjustments.Step.values()),
                        all("pending.", PendingActs.State.values()),
                        all("application.", ApplicationState.values()),
                        all("application.step.", ApplicationStep.Kind.values()),
                        all("channel.", AidApplication.Channel.values()),
                        all("alert.", AlertState.values()),
                        all("clearing.", Clearings.State.values()),
                        all("payable.source.", Payable.Source.values()),
                        all("payment.", PaymentState.values()),
                        all("roster.", Roster.State.values()),
                        all("roster.kind.", RosterHead.Kind.values()),
                        all("dimension.", Reach.Dimension.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> all(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    @ParameterizedTest
    @MethodSource("spokenOf")
    void areThere(String key) {
        assertThat(CHINESE.getString(key)).isNotBlank();
        assertThat(ENGLISH.getString(key)).isNotBlank();
    }

    @Test
    void areTheSameInBothLanguages() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    }
}
