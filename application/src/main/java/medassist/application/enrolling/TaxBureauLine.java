package medassist.application.enrolling;

import java.util.List;
import medassist.application.enrolling.SubsidisingEnrolments.Exported;
import medassist.application.wording.Wording;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.money.Money;
import medassist.domain.recipient.Person;

/**
 * What the tax bureau is told of one enrolment 资助名单导出行.
 *
 * @param texts list, name, identity number, person, county, township and scheme
 * @param own what is left to the person
 */
public record TaxBureauLine(List<String> texts, int shares, Money premium, Money subsidy, Money own, String payer) {

    /** Its columns, in their order, by the names under which their headings stand. */
    public static final List<String> COLUMNS = List.of(
            "list",
            "name",
            "idNumber",
            "personId",
            "county",
            "township",
            "scheme",
            "shares",
            "premium",
            "subsidy",
            "own",
            "payer");

    public TaxBureauLine {
        texts = List.copyOf(texts);
    }

    /** The line of an enrolment, in a language. */
    public static TaxBureauLine of(Exported exported, Wording wording) {
        Person person = exported.person();
        Enrolment enrolment = exported.enrolment();
        return new TaxBureauLine(
                List.of(
                        enrolment.list(),
                        person.name(),
                        person.idNumber().value(),
                        person.id().value(),
                        person.particulars().county(),
                        person.township(),
                        wording.scheme(enrolment.scheme(), enrolment.shares())),
                enrolment.shares(),
                enrolment.premium(),
                enrolment.subsidy(),
                enrolment.premium().minus(enrolment.subsidy()),
                wording.payer(enrolment.payer()));
    }
}
