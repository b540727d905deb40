package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.Sex;
import medassist.hisfeed.profile.ReplyForm;

/** What replies say of a person: number, certificate, name, sex, birth and age 人员基本信息. */
public final class PersonFields {

    private static final String MALE = "1";
    private static final String FEMALE = "2";

    /** 其他特殊人员医疗保障: of who is not insured here. */
    private static final String OTHERS = "399";

    private PersonFields() {}

    /** The code of an insurance 险种类型: as a bill states it, else of the person's. */
    public static String insurance(InsuranceType stated, Person person) {
        String code = stated.orOf(person.insurance()).code();
        return code.isEmpty() ? OTHERS : code;
    }

    /**
     * Adds them to an object. Who has no identity number goes by the person's own, under a code that stands for another
     * certificate.
     *
     * @param day on which the person is as old as is said
     */
    public static ObjectNode put(ObjectNode object, Person person, LocalDate day, ReplyForm form) {
        boolean hasCard = !person.idNumber().isNone();
        var certificates = form.certificates();
        return object.put("psn_no", person.id().value())
                .put("psn_cert_type", hasCard ? certificates.identityCard() : certificates.other())
                .put("certno", hasCard ? person.idNumber().value() : person.id().value())
                .put("psn_name", person.name())
                .put("gend", person.sex() == Sex.M ? MALE : FEMALE)
                .put("brdy", person.birthDate().toString())
                .put("age", Math.max(0, Period.between(person.birthDate(), day).getYears()));
    }
}
