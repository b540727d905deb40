package medassist.rest.enrolment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import medassist.application.enrolling.SubsidisingEnrolments.Gap;
import medassist.application.wording.Wording;
import medassist.domain.recipient.Insurance;
import medassist.rest.enrolment.SubsidyBody.ItemBody;
import medassist.rest.wire.EmptyText;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be subsidised and stands in no list of the year, on the wire. */
@Serdeable
record GapReply(
        String personId,
        @Nullable String county,
        @Nullable String township,
        Insurance insurance,

        @Schema(description = "Whether the person is insured already, so that the subsidy comes afterwards 事后资助")
        boolean insured,

        List<ItemBody> subsidies) {

    static GapReply of(Gap gap, Wording wording) {
        var person = gap.person();
        return new GapReply(
                person.id().value(),
                EmptyText.asNull(person.particulars().county()),
                EmptyText.asNull(person.township()),
                person.insurance(),
                gap.isInsured(),
                gap.answer().subsidies().stream()
                        .map(each -> ItemBody.of(each, wording))
                        .toList());
    }
}
