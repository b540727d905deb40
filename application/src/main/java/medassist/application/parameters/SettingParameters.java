package medassist.application.parameters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.ParameterValues;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.domain.pending.PendingAct;
import medassist.domain.recipient.OnRecord;

/** Sets the parameters of jurisdictions, by two people, and tells what they are 参数设定与查询. */
public final class SettingParameters {

    private final ParameterValues parameters;
    private final PolicyPacks policyPacks;
    private final PreparingActs preparing;
    private final UnitOfWork unitOfWork;

    public SettingParameters(
            ParameterValues parameters, PolicyPacks policyPacks, PreparingActs preparing, UnitOfWork unitOfWork) {
        this.parameters = parameters;
        this.policyPacks = policyPacks;
        this.preparing = preparing;
        this.unitOfWork = unitOfWork;
    }

    /** The kind of act by which parameters are set. */
    public static ActKind kind(ParameterValues parameters) {
        return new ParameterAct(parameters);
    }

    /** What becomes of it where a parameter is to be given values. */
    public sealed interface Setting {

        /** It has exactly these already. */
        record Unchanged(Parameter parameter) implements Setting {}

        /** A second person is to decide. */
        record Prepared(PendingAct act) implements Setting {}
    }

    /** Prepares that a parameter is given these values in the place of those that it has. */
    public Outcome<Setting> set(DivisionCode jurisdiction, Parameter wanted, String reason, Caller by) {
        by.reach(Permission.PREPARE_PARAMETERS);
        if (!isKnown(jurisdiction)) {
            return Outcome.refused(Refusal.Code.UNKNOWN_JURISDICTION, jurisdiction);
        }
        return unitOfWork.within(() -> known(jurisdiction, wanted.name(), OnRecord::isOnRecord)
                        .equals(wanted)
                ? new Outcome.DoneBefore<>(new Setting.Unchanged(wanted))
                : preparing
                        .prepare(kind(parameters), jurisdiction, ParameterAct.asked(jurisdiction, wanted), reason, by)
                        .map(Setting.Prepared::new));
    }

    /** Whether some document decides for the jurisdiction or a city of it, whatever the day. */
    private boolean isKnown(DivisionCode jurisdiction) {
        return policyPacks.library().packs().stream()
                .anyMatch(pack -> pack.jurisdiction().equals(jurisdiction)
                        || pack.jurisdiction().province().equals(jurisdiction)
                        || pack.jurisdiction().equals(jurisdiction.province()));
    }

    /** A jurisdiction's own parameters as they are on record now, by name. */
    public List<Parameter> own(DivisionCode jurisdiction, Caller by) {
        by.reach(Permission.READ_PARAMETERS);
        return unitOfWork.within(() -> parameters.of(jurisdiction));
    }

    /** A jurisdiction's own parameter as it is on record now; without values where it has none. */
    public Parameter own(DivisionCode jurisdiction, ParameterName name, Caller by) {
        by.reach(Permission.READ_PARAMETERS);
        return known(jurisdiction, name, OnRecord::isOnRecord);
    }

    /** The same as it was on record at a moment. */
    public Parameter ownKnownAt(DivisionCode jurisdiction, ParameterName name, Instant moment, Caller by) {
        by.reach(Permission.READ_PARAMETERS);
        return known(jurisdiction, name, each -> each.isKnownAt(moment));
    }

    /** What a parameter says in a jurisdiction on a day, by its own values and those of its province on record now. */
    public Parameters.Answer on(DivisionCode jurisdiction, ParameterName name, LocalDate day, Caller by) {
        by.reach(Permission.READ_PARAMETERS);
        return on(jurisdiction, name, day, OnRecord::isOnRecord);
    }

    /** The same by what was on record at a moment. */
    public Parameters.Answer onKnownAt(
            DivisionCode jurisdiction, ParameterName name, LocalDate day, Instant moment, Caller by) {
        by.reach(Permission.READ_PARAMETERS);
        return on(jurisdiction, name, day, each -> each.isKnownAt(moment));
    }

    private Parameters.Answer on(
            DivisionCode jurisdiction, ParameterName name, LocalDate day, Predicate<OnRecord<DatedValue>> isWanted) {
        return new Parameters(
                        jurisdiction,
                        List.of(known(jurisdiction, name, isWanted)),
                        List.of(known(jurisdiction.province(), name, isWanted)))
                .on(name, day);
    }

    /** All that was ever on record of a jurisdiction's own parameter, by first day. */
    public List<OnRecord<DatedValue>> recordOf(DivisionCode jurisdiction, ParameterName name, Caller by) {
        by.reach(Permission.READ_PARAMETERS);
        return unitOfWork.within(() -> parameters.recordOf(jurisdiction, name));
    }

    private Parameter known(DivisionCode jurisdiction, ParameterName name, Predicate<OnRecord<DatedValue>> isWanted) {
        return new Parameter(
                name,
                unitOfWork.within(() -> parameters.recordOf(jurisdiction, name)).stream()
                        .filter(isWanted)
                        .map(OnRecord::value)
                        .toList());
    }
}
