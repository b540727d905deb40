package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.application.wording.Wording;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Question;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.profile.Profile;

/** Who a person is, how insured and what certified to be 人员信息获取: 1101, by psn_no or by identity number. */
@Singleton
final class PersonTransaction implements Question {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String IDENTITY_CARD = "01";

    private final RecordQueries consulting;
    private final InstantSource clock;

    PersonTransaction(RecordQueries consulting, InstantSource clock) {
        this.consulting = consulting;
        this.clock = clock;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("1101");
    }

    @Override
    public Output answer(Message message) {
        Person person = person(message.data());
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        output.set("baseinfo", baseinfo(person, today));
        output.set("insuinfo", insuinfo(person));
        output.set(
                "idetinfo",
                idetinfo(
                        message.profile(),
                        consulting.certifications(person.id()).orElseThrow(),
                        today));
        return new Output.Json(output);
    }

    private Person person(Fields data) {
        String number = data.text("psn_no");
        if (!number.isEmpty()) {
            return consulting.person(new PersonId(number)).orElseThrow(() -> unknown(number));
        }
        List<Person> found = consulting.persons(idNumber(data));
        if (found.size() > 1) {
            throw new MessageRefusedException(Fault.PERSON_NOT_UNIQUE);
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(""));
    }

    private static IdNumber idNumber(Fields data) {
        String field = data.text("certno").isEmpty() ? "mdtrt_cert_no" : "certno";
        String text = data.requiredText(field).toUpperCase(Locale.ROOT);
        if (!IdNumber.isValid(text)) {
            throw new MessageRefusedException(Fault.INVALID_ID_NUMBER, field);
        }
        return new IdNumber(text);
    }

    private static MessageRefusedException unknown(String number) {
        return Refusals.refused(new Refusal(Refusal.Code.UNKNOWN_PERSON, List.of(number)));
    }

    private static ObjectNode baseinfo(Person person, LocalDate today) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("psn_no", person.id().value())
                .put("psn_cert_type", IDENTITY_CARD)
                .put("certno", person.idNumber().value())
                .put("psn_name", person.name())
                .put("gend", person.sex() == Sex.M ? "1" : "2")
                .put("brdy", person.birthDate().toString())
                .put("age", Period.between(person.birthDate(), today).getYears());
    }

    private static ArrayNode insuinfo(Person person) {
        ArrayNode insuinfo = JsonNodeFactory.instance.arrayNode();
        if (person.insurance() != Insurance.NONE) {
            insuinfo.addObject()
                    .put("insutype", InsuranceType.of(person.insurance()).code())
                    .put("psn_type", psnType(person.insurance()))
                    .put("psn_insu_stas", "1")
                    .put("insuplc_admdvs", person.jurisdiction().value());
        }
        return insuinfo;
    }

    private static String psnType(Insurance insurance) {
        return switch (insurance) {
            case EMPLOYEE -> "11";
            case EMPLOYEE_RETIRED -> "12";
            case RESIDENT -> "14";
            case NONE -> "";
        };
    }

    /** Each certification goes by the province's code of its category, where it has none by our name of it. */
    private static ArrayNode idetinfo(Profile profile, List<Certification> certifications, LocalDate today) {
        ArrayNode idetinfo = JsonNodeFactory.instance.arrayNode();
        for (Certification certification : certifications) {
            var validity = certification.validity();
            ObjectNode row = idetinfo.addObject()
                    .put("psn_idet_type", code(profile, certification, today))
                    .put("memo", CHINESE.category(certification.category()))
                    .put("begntime", validity.from().toString());
            if (!validity.isOpen()) {
                row.put("endtime", validity.to().toString());
            }
        }
        return idetinfo;
    }

    /** The code of today, or for what is over or to come of the day of its validity that is nearest. */
    private static String code(Profile profile, Certification certification, LocalDate today) {
        var validity = certification.validity();
        LocalDate last = today.isAfter(validity.to()) ? validity.to() : today;
        LocalDate day = last.isBefore(validity.from()) ? validity.from() : last;
        return profile.identityType(certification.category(), day)
                .orElse(certification.category().name());
    }
}
