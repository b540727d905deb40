package medassist.persistence.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.GrantedTerms;
import medassist.domain.entitlement.PassedOver;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.money.Ratios;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Deductible;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.policy.Scale;

/** What one benefit paid, with its terms; all amounts in fen, ratios in basis points. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AwardDocument(
        TermsDocument terms,
        long base,
        long countedBefore,
        long counted,
        long uncapped,
        long amount,
        List<PoolDocument> pools,
        List<PassedOverDocument> passedOver) {

    /** The terms that served. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TermsDocument(
            String benefit,
            LabelDocument benefitLabel,
            String aidClass,
            LabelDocument classLabel,
            long deductible,
            boolean fromFirstYuan,
            List<SegmentDocument> ratios,
            Fund fund,
            String clause) {

        static TermsDocument from(GrantedTerms terms) {
            return new TermsDocument(
                    terms.benefit(),
                    LabelDocument.from(terms.benefitLabel()),
                    terms.aidClass(),
                    LabelDocument.from(terms.classLabel()),
                    terms.deductible().fen(),
                    terms.scale().deductible().fromFirstYuan(),
                    terms.ratio().segments().stream().map(SegmentDocument::from).toList(),
                    terms.fund(),
                    terms.clause().number());
        }

        GrantedTerms toDomain() {
            return new GrantedTerms(
                    benefit,
                    benefitLabel.toDomain(),
                    aidClass,
                    classLabel.toDomain(),
                    new Scale(
                            new Deductible(Money.ofFen(deductible), fromFirstYuan),
                            new Ratios(ratios.stream()
                                    .map(SegmentDocument::toDomain)
                                    .toList())),
                    fund,
                    new Clause(clause));
        }
    }

    /** The ratio of what lies above an amount, up to the next segment. */
    @Serdeable
    record SegmentDocument(long above, int ratio) {

        static SegmentDocument from(Ratios.Segment segment) {
            return new SegmentDocument(segment.above().fen(), segment.ratio().basisPoints());
        }

        Ratios.Segment toDomain() {
            return new Ratios.Segment(Money.ofFen(above), new Ratio(ratio));
        }
    }

    /** A label. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LabelDocument(String zh, String en) {

        static LabelDocument from(Label label) {
            return new LabelDocument(label.zh(), label.en());
        }

        Label toDomain() {
            return new Label(zh, en);
        }
    }

    /** What was taken from a pool. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PoolDocument(String pool, long limit, long paidBefore, long paidAfter) {

        static PoolDocument from(PoolDraw draw) {
            return new PoolDocument(
                    draw.pool(),
                    draw.limit().fen(),
                    draw.paidBefore().fen(),
                    draw.paidAfter().fen());
        }

        PoolDraw toDomain() {
            return new PoolDraw(pool, Money.ofFen(limit), Money.ofFen(paidBefore), Money.ofFen(paidAfter));
        }
    }

    /** A class passed over. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PassedOverDocument(String aidClass, LabelDocument label, long amount) {

        static PassedOverDocument from(PassedOver passedOver) {
            return new PassedOverDocument(
                    passedOver.aidClass(),
                    LabelDocument.from(passedOver.label()),
                    passedOver.amount().fen());
        }

        PassedOver toDomain() {
            return new PassedOver(aidClass, label.toDomain(), Money.ofFen(amount));
        }
    }

    static AwardDocument from(Award award) {
        return new AwardDocument(
                TermsDocument.from(award.terms()),
                award.base().fen(),
                award.countedBefore().fen(),
                award.counted().fen(),
                award.uncapped().fen(),
                award.amount().fen(),
                award.pools().stream().map(PoolDocument::from).toList(),
                award.passedOver().stream().map(PassedOverDocument::from).toList());
    }

    Award toDomain() {
        return new Award(
                terms.toDomain(),
                Money.ofFen(base),
                Money.ofFen(countedBefore),
                Money.ofFen(counted),
                Money.ofFen(uncapped),
                Money.ofFen(amount),
                pools.stream().map(PoolDocument::toDomain).toList(),
                passedOver.stream().map(PassedOverDocument::toDomain).toList());
    }
}
