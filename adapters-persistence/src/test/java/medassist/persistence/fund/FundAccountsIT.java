package medassist.persistence.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundSource;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts of funds whose lines somebody changes who owns the database. */
class FundAccountsIT {

    private static final AtomicInteger YEARS = new AtomicInteger(9100);
    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);

    private final TestDatabase database = TestDatabase.started();
    private final FundAccount account =
            new FundAccount(new DivisionCode("999900"), YEARS.incrementAndGet(), Fund.ASSISTANCE_FUND);

    @BeforeEach
    void book() {
        for (int i = 1; i <= 3; i++) {
            var entry = new FundEntry(
                    account,
                    i,
                    new FundEvent.Receipt(FundSource.CITY, Money.ofFen(100L * i), "D" + i, DAY, Optional.of(DAY)),
                    "finance",
                    new Stamp(Instant.parse("2023-01-06T01:02:03.000004Z"), "supervisor", "", ""));
            database.unitOfWork().within(() -> {
                database.fundAccounts().add(entry);
                return entry;
            });
        }
    }

    private boolean isIntact() {
        return database.unitOfWork().within(() -> database.fundAccounts().isIntact(account));
    }

    private int lines() {
        return database.unitOfWork()
                .within(() -> database.fundAccounts().entries(account.jurisdiction(), account.year()))
                .size();
    }

    @Test
    void areIntactAsTheyWereBooked() {
        assertThat(isIntact()).isTrue();
        assertThat(lines()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE fund_entry SET document = replace(document, '2.00', '2000.00') WHERE year = %d",
                "UPDATE fund_entry SET document = document || ' ' WHERE sequence = 3 AND year = %d",
                "UPDATE fund_entry SET document = '{}' WHERE sequence = 2 AND year = %d",
                "UPDATE fund_entry SET document = 'no document' WHERE sequence = 2 AND year = %d",
                "UPDATE fund_entry SET prepared_by = 'another' WHERE sequence = 1 AND year = %d",
                "UPDATE fund_entry SET made_at = made_at - interval '1 day' WHERE sequence = 1 AND year = %d",
                "DELETE FROM fund_entry WHERE sequence = 1 AND year = %d",
                "DELETE FROM fund_entry WHERE sequence = 2 AND year = %d"
            })
    void areNotIntactAfterAnythingWasChangedAndCanStillBeRead(String change) throws SQLException {
        database.execute("ALTER TABLE fund_entry DISABLE TRIGGER only_added");
        database.execute(change.formatted(account.year()));
        database.execute("ALTER TABLE fund_entry ENABLE TRIGGER only_added");

        assertThat(isIntact()).isFalse();
        assertThat(lines()).isBetween(2, 3);
    }
}
