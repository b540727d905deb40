package medassist.rest.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import medassist.application.wording.RosterWording;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.roster.Correction;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.RosterColumn;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterResult;
import medassist.domain.roster.RosterRow;
import medassist.rest.recipient.CertificationBody;
import org.jspecify.annotations.Nullable;

/** A row of a roster on the wire, with names and numbers masked. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterRowReply(
        String sheet,

        @Schema(description = "The row in the file; 0 of somebody who is missing from it")
        int line,

        RosterOutcome outcome,
        @Nullable String personId,
        String name,
        String idNumber,
        @Nullable Category category,

        @Schema(description = "What it changes of what is on record")
        List<CertificationBody> before,

        @Schema(description = "What it puts on record") List<CertificationBody> after,

        List<CorrectionReply> corrections,
        @Nullable RejectionReply rejection,
        RosterReply.EffectReply effect,
        @Nullable ResultReply result) {

    /** What reading has changed of a cell. */
    @Serdeable
    record CorrectionReply(RosterColumn column, String header, String sent, String read) {

        static CorrectionReply of(Correction correction) {
            return new CorrectionReply(
                    correction.column(),
                    correction.column().header(),
                    MaskedCell.of(correction.column(), correction.sent()),
                    MaskedCell.of(correction.column(), correction.read()));
        }
    }

    /** Why a row is not taken. */
    @Serdeable
    record RejectionReply(RosterColumn column, String header, String value, Rejection.Reason reason, String message) {

        static RejectionReply of(Rejection rejection, RosterWording wording) {
            return new RejectionReply(
                    rejection.column(),
                    rejection.column().header(),
                    MaskedCell.of(rejection.column(), rejection.value()),
                    rejection.reason(),
                    wording.reason(rejection.reason()));
        }
    }

    /** What became of a row. */
    @Serdeable
    record ResultReply(RosterResult.Kind kind, @Nullable String refusal, String message) {

        static ResultReply of(RosterResult result, RosterWording wording) {
            return new ResultReply(
                    result.kind(), result.refusal().isEmpty() ? null : result.refusal(), wording.result(result));
        }
    }

    static RosterRowReply of(RosterRow row, RosterWording wording) {
        return new RosterRowReply(
                row.sheet(),
                row.line(),
                row.outcome(),
                row.person().isEmpty() ? null : row.person(),
                MaskedCell.of(RosterColumn.NAME, row.said().name()),
                MaskedCell.of(RosterColumn.ID_NUMBER, row.said().idNumber()),
                row.category().orElse(null),
                bodies(row.plan().replaced()),
                bodies(row.plan().recorded()),
                row.corrections().stream().map(CorrectionReply::of).toList(),
                row.rejection().map(each -> RejectionReply.of(each, wording)).orElse(null),
                RosterReply.EffectReply.of(row.effect()),
                row.result().map(each -> ResultReply.of(each, wording)).orElse(null));
    }

    private static List<CertificationBody> bodies(List<Certification> certifications) {
        return certifications.stream().map(CertificationBody::of).toList();
    }

    /** Hides everything: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "RosterRowReply[hidden]";
    }
}
