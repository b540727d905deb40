package medassist.domain.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.money.Money;

/** Something that is booked in a fund's account by hand 基金记账事项; what is promised and paid follows from elsewhere. */
public sealed interface FundEvent {

    /** What it books, twice: where money comes from, and where it is then. The postings of an event come to nothing together. */
    List<FundPosting> postings();

    /** By which document it is, such as a notice of allotment; empty where there is none. */
    String document();

    /**
     * Money is raised 筹资.
     *
     * @param amount more than nothing
     * @param allottedOn when it was allotted 下达日期
     * @param receivedOn when it came 到账日期; empty while it has not
     */
    record Receipt(
            FundSource source, Money amount, String document, LocalDate allottedOn, Optional<LocalDate> receivedOn)
            implements FundEvent {

        /** @throws IllegalArgumentException if nothing is raised, or it came before it was allotted */
        public Receipt {
            if (!amount.isMoreThan(Money.ZERO)) {
                throw new IllegalArgumentException("what is raised is more than nothing");
            }
            if (receivedOn.filter(allottedOn::isAfter).isPresent()) {
                throw new IllegalArgumentException("nothing is received before it is allotted");
            }
        }

        @Override
        public List<FundPosting> postings() {
            return List.of(
                    new FundPosting("SOURCE:" + source, amount.negated()),
                    new FundPosting(receivedOn.isPresent() ? FundPosting.CASH : FundPosting.RECEIVABLE, amount));
        }
    }

    /**
     * Allotted money has come 到账.
     *
     * @param receipt by which number its allotment was booked
     */
    record Arrival(long receipt, Money amount, String document, LocalDate receivedOn) implements FundEvent {

        @Override
        public List<FundPosting> postings() {
            return List.of(
                    new FundPosting(FundPosting.RECEIVABLE, amount.negated()),
                    new FundPosting(FundPosting.CASH, amount));
        }
    }

    /**
     * Money goes to another account, or comes from it 调剂.
     *
     * @param other the other account
     * @param amount that comes; below zero, that goes
     */
    record Transfer(FundAccount other, Money amount, String document, LocalDate on) implements FundEvent {

        @Override
        public List<FundPosting> postings() {
            return List.of(
                    new FundPosting("TRANSFER:" + other, amount.negated()), new FundPosting(FundPosting.CASH, amount));
        }
    }

    /** What is planned to be spent for a purpose 预算; planned anew, the later plan holds. It moves no money. */
    record Budget(Purpose purpose, Money amount, String document) implements FundEvent {

        @Override
        public List<FundPosting> postings() {
            return List.of();
        }
    }

    /**
     * A line that was booked wrongly is taken back 红字冲销; nothing is ever changed or removed.
     *
     * @param line its number
     * @param wrong what it had booked: no transfer, which is undone by one the other way, and no correction
     */
    record Correction(long line, FundEvent wrong, String document) implements FundEvent {

        @Override
        public List<FundPosting> postings() {
            return wrong.postings().stream()
                    .map(posting ->
                            new FundPosting(posting.account(), posting.amount().negated()))
                    .toList();
        }
    }
}
