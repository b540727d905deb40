package medassist.persistence.fund;

import jakarta.inject.Singleton;
import java.util.List;
import medassist.application.funding.FundEvents;
import medassist.application.port.FundAccounts;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;
import medassist.domain.ledger.Stamp;
import medassist.persistence.work.JsonTexts;

/** The accounts of funds in PostgreSQL. */
@Singleton
class JdbcFundAccounts implements FundAccounts {

    private final FundEntryRows rows;
    private final JsonTexts json;

    JdbcFundAccounts(FundEntryRows rows, JsonTexts json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public List<FundEntry> entries(DivisionCode jurisdiction, int year) {
        return rows.of(jurisdiction.value(), year).stream()
                .flatMap(row -> row.readable(json).stream())
                .toList();
    }

    @Override
    public void add(FundEntry entry) {
        List<FundEntryRow> known = of(entry.account());
        if (entry.sequence() != known.size() + 1L) {
            throw new IllegalStateException("not the next line of " + entry.account());
        }
        Stamp stamp = entry.approved();
        String document = FundEvents.text(entry.event());
        rows.add(
                entry.account().jurisdiction().value(),
                entry.account().year(),
                entry.account().fund().name(),
                entry.sequence(),
                document,
                entry.preparedBy(),
                stamp.at(),
                stamp.by(),
                stamp.request(),
                stamp.reason(),
                FundEntryRow.hash(
                        known.isEmpty() ? "" : known.getLast().hash(),
                        entry.account(),
                        entry.sequence(),
                        document,
                        entry.preparedBy(),
                        stamp));
    }

    private List<FundEntryRow> of(FundAccount account) {
        return rows.of(account.jurisdiction().value(), account.year()).stream()
                .filter(row -> row.fund() == account.fund())
                .toList();
    }

    @Override
    public boolean isIntact(FundAccount account) {
        String before = "";
        long sequence = 0;
        for (FundEntryRow row : of(account)) {
            sequence++;
            if (row.sequence() != sequence || !row.follows(before)) {
                return false;
            }
            before = row.hash();
        }
        return true;
    }
}
