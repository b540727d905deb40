package medassist.persistence.fund;

import io.micronaut.data.annotation.MappedEntity;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
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

    /** The line; empty where somebody has spoiled what it says. */
    Optional<FundEntry> readable(JsonTexts json) {
        try {
            return Optional.of(toDomain(json));
        } catch (IllegalArgumentException | DateTimeException | UncheckedIOException spoiled) {
            return Optional.empty();
        }
    }

    /** Whether its hash is of itself, after that of the row before it. */
    boolean follows(String before) {
        return hash.equals(hash(before));
    }

    /** The hash of the line as it stands there, after that of the one before it, which is empty of the first. */
    private String hash(String before) {
        return hash(before, account(), sequence, document, preparedBy, new Stamp(madeAt, madeBy, request, reason));
    }

    /** The hash of a line, after that of the one before it, which is empty of the first. */
    static String hash(
            String before, FundAccount account, long sequence, String document, String preparedBy, Stamp stamp) {
        return ContentDigest.of(String.join(
                "\n",
                before,
                account.toString(),
                Long.toString(sequence),
                document,
                preparedBy,
                stamp.at().toString(),
                stamp.by(),
                stamp.request(),
                stamp.reason()));
    }
}
