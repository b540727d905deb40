package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import medassist.application.port.CallerLimits;
import medassist.application.queries.EntitlementAnswer.Entitled;
import medassist.application.queries.PolicyQueries;
import medassist.application.queries.RecordQueries;
import medassist.application.wording.Wording;
import medassist.domain.money.Money;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.PersonFields;
import medassist.hisfeed.message.Question;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ReplyForm;

/** Who a person is, how insured and what certified to be 人员信息获取: 1101, by psn_no or by identity number. */
@Singleton
final class PersonTransaction implements Question {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);
    /** Of who is insured here and draws benefits 参保状态正常. */
    private static final String INSURED = "1";

    private final RecordQueries consulting;
    private final PolicyQueries policies;
    private final CallerLimits limits;

    PersonTransaction(RecordQueries consulting, PolicyQueries policies, CallerLimits limits) {
        this.consulting = consulting;
        this.policies = policies;
        this.limits = limits;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("1101");
    }

    @Override
    public Output answer(Message message) {
        Person person = person(message);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        LocalDate today = policies.today();
        ReplyForm form = message.profile().replies();
        ObjectNode baseinfo = PersonFields.put(output.putObject("baseinfo"), person, today, form);
        if (policies.entitlement(person.id(), today, LocalDate.MAX, message.caller())
                instanceof Entitled(var _, var entitlement)) {
            baseinfo.put("exp_content", EntitlementText.of(entitlement));
        }
        output.set("insuinfo", insuinfo(person, today, form));
        output.set(
                "idetinfo",
                idetinfo(
                        message.profile(),
                        consulting.certifications(person.id(), message.caller()).orElseThrow(),
                        today));
        return new Output.Json(output);
    }

    private Person person(Message message) {
        Fields data = message.data();
        String number = data.text("psn_no");
        if (!number.isEmpty()) {
            return consulting.person(new PersonId(number), message.caller()).orElseThrow(() -> unknown(number));
        }
        IdNumber idNumber = idNumber(data);
        if (limits.lookUp(message.sender(), idNumber.value()).isPresent()) {
            throw new MessageRefusedException(Fault.TOO_MANY_PERSONS);
        }
        List<Person> found = consulting.persons(idNumber, message.caller());
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

    /** No account of a person's is kept here, and no list of civil servants. */
    private static ArrayNode insuinfo(Person person, LocalDate today, ReplyForm form) {
        ArrayNode insuinfo = JsonNodeFactory.instance.arrayNode();
        if (person.insurance() != Insurance.NONE) {
            insuinfo.addObject()
                    .put("balc", Money.ZERO.toYuan())
                    .put("insutype", InsuranceType.of(person.insurance()).code())
                    .put("psn_type", form.personType(person, today))
                    .put("psn_insu_stas", INSURED)
                    .put("cvlserv_flag", "0")
                    .put("insuplc_admdvs", person.jurisdictionOn(today).value());
        }
        return insuinfo;
    }

    /** Each certification goes by the province's code of its category, where it has none by our name of it. */
    private static ArrayNode idetinfo(Profile profile, List<Certification> certifications, LocalDate today) {
        ArrayNode idetinfo = JsonNodeFactory.instance.arrayNode();
        for (Certification certification : certifications) {
            var validity = certification.validity();
            ObjectNode row = idetinfo.addObject()
                    .put("psn_idet_type", code(profile, certification, today))
                    .put("memo", CHINESE.category(certification.category()))
                    .put("begntime", validity.from() + " 00:00:00");
            if (!validity.isOpen()) {
                row.put("endtime", validity.to() + " 23:59:59");
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
