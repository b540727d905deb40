package medassist.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.application.AidApplication;
import medassist.domain.application.Invoice;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.StatementLine;
import medassist.domain.division.DivisionCode;
import medassist.domain.filing.Filing;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.parameter.Parameters;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.domain.warning.Alert;

/**
 * Something that a decision may look at 查阅事项. A case file has one answer to each of its needs; a store has one way to
 * read each kind of them.
 *
 * @param <A> the answer
 */
public interface Need<A> {

    /** Whose clearing must not begin to cover anything until the decision is kept; empty for most needs. */
    default Optional<InstitutionId> clearingOf() {
        return Optional.empty();
    }

    /** Another person about whom nothing else may be decided until the decision is kept; empty for most needs. */
    default Optional<PersonId> alsoDecidedAbout() {
        return Optional.empty();
    }

    /** A person; empty where nobody registered it. */
    record KnownPerson(PersonId id) implements Need<Optional<Person>> {}

    /** All numbers of the human being who has one. */
    record NumbersOf(PersonId id) implements Need<Numbers> {}

    /** The person into whose number another is merged, and of whom nothing else is decided meanwhile; empty where nobody is. */
    record MergedInto(PersonId id) implements Need<Optional<Person>> {

        @Override
        public Optional<PersonId> alsoDecidedAbout() {
            return Optional.of(id);
        }
    }

    /** A person's certifications on record now. */
    record Certifications(PersonId id) implements Need<OnFile<Certification>> {}

    /** What is filed of a person now. */
    record Filings(PersonId id) implements Need<OnFile<Filing>> {}

    /** Who else is registered with the person's identity number, beside numbers that are merged. */
    record SameIdNumber(PersonId id) implements Need<List<PersonId>> {}

    /** Who is registered with an identity number. */
    record HoldersOf(IdNumber idNumber) implements Need<List<Person>> {}

    /**
     * The person's settlements with an institution that have a settlement date, under any number; of very many the newest,
     * {@link #MOST} under each number.
     */
    record SettlementsOfDay(PersonId id, InstitutionId institutionId, LocalDate day) implements Need<List<Settlement>> {

        /** Nobody is treated more often on a day. */
        public static final int MOST = 50;
    }

    /** The parameters by which a jurisdiction decides, as they are on record now. */
    record ParametersOf(DivisionCode jurisdiction) implements Need<Parameters> {}

    /** An institution; empty where nobody registered it. */
    record KnownInstitution(InstitutionId id) implements Need<Optional<Institution>> {}

    /** The settlement under an institution's own number, whoever it is for. */
    record SettlementUnder(SettlementKey key) implements Need<Optional<Settlement>> {}

    /** The ledger to which is posted under a number; an empty one where nothing was ever posted. */
    record Ledger(LedgerKey key) implements Need<AnnualLedger> {}

    /** All ledgers to which anything was ever posted, and is under a person's number, by jurisdiction and year. */
    record Ledgers(PersonId id) implements Need<List<AnnualLedger>> {}

    /** All entries of a ledger, and of those merged with it, in the order in which they were posted. */
    record Journal(LedgerKey key) implements Need<List<JournalEntry>> {}

    /** All settlements of a ledger, and of those merged with it. */
    record Settlements(LedgerKey key) implements Need<List<DecidedSettlement>> {}

    /** All adjustments of a ledger, and of those merged with it, decided and lapsed ones too, in the order in which they were raised. */
    record Adjustments(LedgerKey key) implements Need<List<Adjustment>> {}

    /** All applications of a human being in a jurisdiction, under any number, by their keys. */
    record Applications(PersonId id, DivisionCode jurisdiction) implements Need<List<AidApplication>> {}

    /** The application under a number, whoever it is for; empty where there is none. */
    record ApplicationUnder(ApplicationKey key) implements Need<Optional<AidApplication>> {}

    /** The application that is granted and that an invoice served, whoever it is for; empty where it served none. */
    record ServedBy(Invoice invoice) implements Need<Optional<ApplicationKey>> {}

    /** Where the institutions lie of all settlements of a ledger, and of those merged with it. */
    record DivisionsOf(LedgerKey key) implements Need<Map<InstitutionId, DivisionCode>> {}

    /** The alerts of a person's year, raised under exactly this number, by id. */
    record Alerts(LedgerKey key) implements Need<List<Alert>> {}

    /** The reversal of a settlement of a person by a request of an institution's; empty where there is none. */
    record ReversedBy(PersonId id, InstitutionId institutionId, String request) implements Need<Optional<Reversal>> {}

    /**
     * A settlement that a request reversed.
     *
     * @param undone whether as one of unknown outcome
     */
    record Reversal(SettlementKey settlement, LedgerKey ledger, boolean undone) {}

    /** The application for clearing that covers a line of a statement and is neither withdrawn nor rejected. */
    record Covering(StatementLine.Key line) implements Need<Optional<ClearingId>> {

        /** Of the line that says what the institution advanced. */
        public static Covering advanceOf(SettlementKey settlement) {
            return new Covering(new StatementLine.Key(settlement, StatementLine.Kind.ADVANCE));
        }

        /** Of the line that says what was reversed. */
        public static Covering reversalOf(SettlementKey settlement) {
            return new Covering(new StatementLine.Key(settlement, StatementLine.Kind.REVERSAL));
        }

        @Override
        public Optional<InstitutionId> clearingOf() {
            return Optional.of(line.settlement().institutionId());
        }
    }

    /** An application for clearing; empty where there is none. */
    record Clearing(ClearingId id) implements Need<Optional<ClearingApplication>> {}
}
