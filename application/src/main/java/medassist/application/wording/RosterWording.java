package medassist.application.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.domain.recipient.Certification;
import medassist.domain.roster.Correction;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterResult;

/** What is said of rosters and their rows, in one language 名单用语. */
public final class RosterWording {

    private final Texts texts;

    RosterWording(Texts texts) {
        this.texts = texts;
    }

    /** Why a file cannot be read; empty where it could be. */
    public Optional<String> failure(Roster.Failure failure) {
        return failure == Roster.Failure.NONE ? Optional.empty() : Optional.of(texts.text("roster.failure." + failure));
    }

    public String outcome(RosterOutcome outcome) {
        return texts.text("roster.outcome." + outcome);
    }

    public String reason(Rejection.Reason reason) {
        return texts.text("roster.reason." + reason);
    }

    /** What became of a row that was applied, and why where it was refused. */
    public String result(RosterResult result) {
        return texts.text("roster.result."
                + switch (result.refusal()) {
                    case "" -> result.kind().name();
                    case "CHANGED_SINCE_PREVIEW", "TOUCHED_SINCE", "NAME_DIFFERS" -> result.refusal();
                    default -> "OTHER";
                });
    }

    /** The header of a column of the answer to an authority. */
    public String column(String column) {
        return texts.text("roster.column." + column);
    }

    /** What reading has changed, one after the other. */
    public String corrections(List<Correction> corrections) {
        return corrections.stream()
                .map(each -> texts.text("roster.correction", each.column().header(), each.sent(), each.read()))
                .collect(Collectors.joining("；"));
    }

    /** Certifications by category and days. */
    public String certifications(List<Certification> certifications) {
        return certifications.stream()
                .map(each ->
                        texts.text("roster.certification", texts.text("category." + each.category()), each.validity()))
                .collect(Collectors.joining("；"));
    }
}
