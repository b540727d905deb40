package medassist.persistence.fund;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.application.funding.FundEvents;
import medassist.application.work.ContentDigest;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;
import medassist.domain.ledger.Stamp;
import medassist.domain.policy.Fund;
import medassist.persistence.work.JsonTexts;

/** A row of {@code fund_entry}. */
@MappedEntity("fund_entry")
record FundEntryRow(
        String jurisdiction,
        int year,
        Fund fund,
        long sequence,
        String document,
        String preparedBy,
        Instant madeAt,
        String madeBy,
        String request,
        String reason,
        String hash) {

    FundAccount account() {
        return new FundAccount(new DivisionCode(jurisdiction), year, fund);
    }

    FundEntry toDomain(JsonTexts json) {
        return new FundEntry(
                account(),
                sequence,
                FundEvents.read(json.document(document), account()),
                preparedBy,
                new Stamp(madeAt, madeBy, request, reason));
    }

    /** Whether its hash is of itself, after that of the row before it. */
    boolean follows(String before, JsonTexts json) {
        return hash.equals(hash(before, toDomain(json)));
    }

    /** The hash of a line, after that of the one before it, which is empty of the first. */
    static String hash(String before, FundEntry entry) {
        Stamp stamp = entry.approved();
        return ContentDigest.of(String.join(
                "\n",
                before,
                entry.account().toString(),
                Long.toString(entry.sequence()),
                FundEvents.text(entry.event()),
                entry.preparedBy(),
                stamp.at().toString(),
                stamp.by(),
                stamp.request(),
                stamp.reason()));
    }
}
