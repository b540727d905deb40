package medassist.rest.enrolment;

import java.util.List;
import medassist.application.enrolling.SubsidisingEnrolments.Exported;
import medassist.application.wording.Wording;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.recipient.Person;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** A list of subsidised enrolments as the tax bureau is told of it 税务征缴名单. */
record EnrolmentSheet(Wording wording) {

    private static final List<String> COLUMNS = List.of(
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

    Sheet of(String name, List<Exported> exported) {
        return new Sheet(
                name,
                COLUMNS.stream().map(wording::enrolmentColumn).toList(),
                exported.stream().map(this::row).toList());
    }

    private List<Cell> row(Exported exported) {
        Person person = exported.person();
        Enrolment enrolment = exported.enrolment();
        return List.of(
                Cell.text(enrolment.list()),
                Cell.text(person.name()),
                Cell.text(person.idNumber().value()),
                Cell.text(person.id().value()),
                Cell.text(person.particulars().county()),
                Cell.text(person.township()),
                Cell.text(wording.scheme(enrolment.scheme(), enrolment.shares())),
                new Cell.Count(enrolment.shares()),
                new Cell.Amount(enrolment.premium()),
                new Cell.Amount(enrolment.subsidy()),
                new Cell.Amount(enrolment.premium().minus(enrolment.subsidy())),
                Cell.text(wording.payer(enrolment.payer())));
    }
}
