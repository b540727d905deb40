package medassist.application.applying;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.application.ApplicationState;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.parameter.Parameters;
import medassist.domain.validity.WorkingDays;

/** By when the steps of an application are to be taken, as dated parameters of the jurisdiction say in working days 办理时限. */
record StepLimits(Parameters parameters, LocalDate today) {

    static final ParameterName PUBLICATION = new ParameterName("publication.days");

    /** The day by which the step after a state is due, counted from today; empty where no limit is known. */
    Optional<LocalDate> of(ApplicationState state) {
        return after(today, state);
    }

    /** The same, counted from a day. */
    Optional<LocalDate> after(LocalDate day, ApplicationState state) {
        return switch (state) {
            case RECEIVED -> after(day, "application.review.days");
            case RETURNED -> after(day, "application.supplement.days");
            case REVIEWED, PUBLISHED -> after(day, "application.decision.days");
            case APPROVED, REFUSED, WITHDRAWN, LAPSED, REVOKED -> Optional.empty();
        };
    }

    /** The last day of a publication that begins on a day; empty where the jurisdiction does not publish. */
    Optional<LocalDate> publicationEnd(LocalDate from) {
        return after(from, PUBLICATION.value());
    }

    private Optional<LocalDate> after(LocalDate day, String name) {
        return parameters.on(new ParameterName(name), today) instanceof Parameters.Answer.Known(var _, var known)
                        && known.value() instanceof ParameterValue.Days(int count)
                ? Optional.of(WorkingDays.after(day, count))
                : Optional.empty();
    }
}
