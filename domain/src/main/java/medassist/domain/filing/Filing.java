package medassist.domain.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.institution.InstitutionId;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseCodes;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.Dated;
import medassist.domain.recipient.IdNumber;
import medassist.domain.validity.Validity;

/**
 * Something recorded of a person for a period, by which bills of its days are read 备案.
 *
 * @param id its own, unique for its person
 * @param number the number under which it was given, empty where it has none
 * @param by who decided or keeps it, empty where nobody says
 */
public record Filing(String id, Validity validity, String number, String by, Matter matter) implements Dated {

    /** What is filed 备案事项. */
    public sealed interface Matter {}

    /**
     * A chronic or special disease that was recognised 慢特病认定. An outpatient bill for it takes care type and group from it.
     *
     * @param diseaseCode of ICD-10, or the insurer's own code of the disease 病种编码; brought into one form
     * @param care {@link CareType#OUTPATIENT_CHRONIC} or {@link CareType#OUTPATIENT_SPECIAL}
     */
    public record RecognisedDisease(String diseaseCode, DiseaseGroup group, CareType care) implements Matter {

        public RecognisedDisease {
            if (care != CareType.OUTPATIENT_CHRONIC && care != CareType.OUTPATIENT_SPECIAL) {
                throw new IllegalArgumentException(
                        "a disease is recognised for chronic or for special outpatient care");
            }
            diseaseCode = DiseaseCodes.ofInsurer(diseaseCode);
            if (diseaseCode.isEmpty()) {
                throw new IllegalArgumentException("a recognised disease has a code");
            }
        }

        public boolean concerns(Diagnosis diagnosis) {
            return diagnosis.isOf(diseaseCode);
        }
    }

    /**
     * A referral 转诊: counts as a referral filed with the county.
     *
     * @param from the referring institution, empty where nobody says
     * @param to the institution referred to, empty for any
     * @param reason why, empty where nobody says
     */
    public record Referral(String from, String to, String reason) implements Matter {

        /** A referral of which nobody says why. */
        public Referral(String from, String to) {
            this(from, to, "");
        }

        public boolean concerns(InstitutionId institution) {
            return to.isEmpty() || to.equals(institution.value());
        }
    }

    /** Residence elsewhere 异地居住: care at institutions designated there is as here. */
    public record RemoteResidence(String division) implements Matter {}

    /** An approval of care outside the catalogue at an institution 目录外审批: it is not charged for it. */
    public record OutOfCatalogueApproval(InstitutionId institution) implements Matter {}

    /** The person's consent to care outside the catalogue 知情同意, which is reported only. */
    public record Consent() implements Matter {}

    /**
     * That somebody was sent on to others for help beside ours 转介, from the first day of the filing on, and what came of it.
     *
     * @param reason why, in the words of who refers
     * @param granted what they gave, nothing where they refused; empty before they have answered
     */
    public record OutsideHelp(Giver to, String reason, Optional<Money> granted) implements Matter {

        /** Who helps beside medical assistance. */
        public enum Giver {
            /** 临时救助 */
            TEMPORARY_RELIEF,
            /** 慈善 */
            CHARITY,
            /** 红十字会 */
            RED_CROSS,
            /** 总工会 */
            TRADE_UNION
        }
    }

    /**
     * The same after others have answered what they give.
     *
     * @throws IllegalStateException if nobody is asked for help by it
     */
    public Filing answered(Money given) {
        if (!(matter instanceof OutsideHelp(var to, var reason, var _))) {
            throw new IllegalStateException("the filing refers nobody");
        }
        return new Filing(id, validity, number, by, new OutsideHelp(to, reason, Optional.of(given)));
    }

    /** What others gave to whom was referred to them in a year; it counts in no bill. */
    public static Money outsideHelp(List<Filing> filings, int year) {
        return filings.stream()
                .filter(filing -> filing.validity().from().getYear() == year)
                .flatMap(filing -> filing.matter() instanceof OutsideHelp(var _, var _, Optional<Money> granted)
                        ? granted.stream()
                        : Stream.of())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether a bill is read by it. */
    public boolean concernsBills() {
        return !(matter instanceof OutsideHelp);
    }

    /** The kinds of filings, by names that stay. */
    public enum Kind {
        RECOGNISED_DISEASE,
        REFERRAL,
        REMOTE_RESIDENCE,
        OUT_OF_CATALOGUE_APPROVAL,
        CONSENT,
        OUTSIDE_HELP
    }

    /** This filing with nothing but what a decision looks at: neither who decided, nor why, nor the number of a certificate. */
    public Filing asEvidence() {
        return switch (matter) {
            case OutOfCatalogueApproval _ -> new Filing(id, validity, IdNumber.masked(number), "", matter);
            case Referral(var from, var to, var _) -> new Filing(id, validity, "", "", new Referral(from, to));
            case RecognisedDisease _, RemoteResidence _, Consent _, OutsideHelp _ ->
                new Filing(id, validity, "", "", matter);
        };
    }

    /** Those of the filings that hold on the day. */
    public static List<Filing> on(List<Filing> filings, LocalDate day) {
        return filings.stream()
                .filter(filing -> filing.validity().includes(day))
                .toList();
    }

    public Kind kind() {
        return switch (matter) {
            case RecognisedDisease _ -> Kind.RECOGNISED_DISEASE;
            case Referral _ -> Kind.REFERRAL;
            case RemoteResidence _ -> Kind.REMOTE_RESIDENCE;
            case OutOfCatalogueApproval _ -> Kind.OUT_OF_CATALOGUE_APPROVAL;
            case Consent _ -> Kind.CONSENT;
            case OutsideHelp _ -> Kind.OUTSIDE_HELP;
        };
    }
}
