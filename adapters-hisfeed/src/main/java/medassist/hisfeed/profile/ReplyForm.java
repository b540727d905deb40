package medassist.hisfeed.profile;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.domain.policy.CareType;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;

/**
 * How a province writes replies 回复格式.
 *
 * @param infcode how infcode 交易状态码 is written
 * @param refused the infcode of what a rule refuses
 * @param envelope what else stands in the envelope, and with which text
 * @param warnings the member of the envelope that says what somebody should look at 提示信息
 * @param times the forms of times and days
 * @param certificates 人员证件类型 (psn_cert_type)
 * @param personTypes 人员类别 (psn_type), by insurance and age
 * @param payPlaces 支付地点类别 (pay_loc)
 * @param diseases 门慢门特病种 (opsp_dise_code), by the code or what codes begin with
 * @param names what the province calls nodes and members otherwise
 */
public record ReplyForm(
        Infcode infcode,
        int refused,
        Map<String, String> envelope,
        String warnings,
        Times times,
        Certificates certificates,
        List<PersonType> personTypes,
        PayPlaces payPlaces,
        List<OutpatientDisease> diseases,
        List<Name> names) {

    /** How infcode is written. */
    public enum Infcode {
        NUMBER,
        TEXT
    }

    /**
     * Forms of {@link java.time.format.DateTimeFormatter}.
     *
     * @param envelope of refmsg_time and respond_time
     * @param moment of times in the output
     * @param day of days in the output
     */
    public record Times(String envelope, String moment, String day) {}

    /**
     * The codes of certificates.
     *
     * @param identityCard 居民身份证
     * @param other for who has no identity number; the person's own number stands for it then
     */
    public record Certificates(String identityCard, String other) {}

    /** The code of who is insured so, from an age on. */
    public record PersonType(String code, Insurance insurance, int fromAge) {}

    /** The codes of where a bill was paid: at the institution's counter, or at the office. */
    public record PayPlaces(String institution, String office) {}

    /** A disease that is recognised for outpatient care: what it is called, and the group of major diseases that it is of. */
    public record OutpatientDisease(String code, String name, CareType care, DiseaseGroup group) {

        /** Whether the care is by the list of the document. */
        public boolean isByTheDocument() {
            return care == CareType.OUTPATIENT_CHRONIC_OR_SPECIAL;
        }
    }

    /**
     * Another name of a node or member.
     *
     * @param standard its name in the standard
     * @param province what the province calls it
     * @param infnos the transactions whose replies call it so; all of them where none is named
     */
    public record Name(String standard, String province, Set<String> infnos) {

        /** Whether replies of the transaction call it so. */
        public boolean isOf(String infno) {
            return infnos.isEmpty() || infnos.contains(infno);
        }
    }

    /** The code of a person's insurance on a day. */
    public String personType(Person person, LocalDate day) {
        int age = Period.between(person.birthDate(), day).getYears();
        return personTypes.stream()
                .filter(type -> type.insurance() == person.insurance() && type.fromAge() <= Math.max(age, 0))
                .max(Comparator.comparingInt(PersonType::fromAge))
                .map(PersonType::code)
                .orElseThrow();
    }

    /** What is known of a disease; of several, by the longest code that its code begins with. */
    public Optional<OutpatientDisease> disease(String code) {
        return diseases.stream()
                .filter(disease -> code.startsWith(disease.code()))
                .max(Comparator.comparingInt(disease -> disease.code().length()));
    }
}
