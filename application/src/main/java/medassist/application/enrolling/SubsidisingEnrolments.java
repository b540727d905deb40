package medassist.application.enrolling;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.AuditTrail;
import medassist.application.port.Enrolments;
import medassist.application.port.ParameterValues;
import medassist.application.port.Persons;
import medassist.application.port.Persons.Certified;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolling;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentAnswer;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentList.State;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.enrolment.Subsidising;
import medassist.domain.enrolment.SubsidyAnswer;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.parameter.Parameters;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/**
 * Draws up the lists of whose enrolment is subsidised, out of what is on record and without any paper of the person, and keeps what
 * became of them 资助参保经办. A person has one subsidy for a year and scheme.
 */
public final class SubsidisingEnrolments {

    /** How many persons are looked at in one unit of work. */
    private static final int PAGE = 2000;

    private final Enrolments enrolments;
    private final Persons persons;
    private final ParameterValues parameters;
    private final PolicyPacks policyPacks;
    private final PreparingActs preparing;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public SubsidisingEnrolments(
            Enrolments enrolments,
            Persons persons,
            ParameterValues parameters,
            PolicyPacks policyPacks,
            PreparingActs preparing,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.enrolments = enrolments;
        this.persons = persons;
        this.parameters = parameters;
        this.policyPacks = policyPacks;
        this.preparing = preparing;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The kind of act by which a list is approved. */
    public static ActKind kind(Enrolments enrolments) {
        return new EnrolmentListAct(enrolments);
    }

    /** A list, and the act by which it is to be approved. */
    public record Drawn(EnrolmentList list, PendingAct act) {}

    /**
     * Draws up the list of everybody in a jurisdiction whose enrolment for a year is subsidised and who stands in no list of it yet, and
     * has it wait for a second person. A list of the same day that is not approved yet is
     * gone on with.
     *
     * @param on the day whose categories count
     */
    public Outcome<Drawn> drawUp(DivisionCode jurisdiction, int year, LocalDate on, String reason, Caller by) {
        if (!by.reach(Permission.PREPARE_ENROLMENTS).reaches(jurisdiction)) {
            return Outcome.refused(Code.UNKNOWN_JURISDICTION, jurisdiction);
        }
        Optional<EnrolmentSubsidies> law = law(jurisdiction, year);
        if (law.isEmpty()) {
            return Outcome.refused(Code.NO_POLICY_IN_YEAR, jurisdiction, year);
        }
        var subsidising = new Subsidising(law.get(), parametersOf(jurisdiction));
        EnrolmentList list = unitOfWork.within(() -> opened(jurisdiction, year, on, by));
        Optional<Refusal> refusal = drafted(list, subsidising);
        if (refusal.isPresent()) {
            unitOfWork.within(() -> withdrawn(list));
            return new Outcome.Refused<>(refusal.get());
        }
        EnrolmentList drawn = unitOfWork.within(() -> kept(list.become(State.DRAFT, enrolments.totals(list.id()))));
        if (drawn.enrolments() == 0) {
            unitOfWork.within(() -> withdrawn(drawn));
            return Outcome.refused(Code.NOTHING_TO_SUBSIDISE, jurisdiction, year);
        }
        return preparing
                .prepare(kind(enrolments), jurisdiction, EnrolmentListAct.asked(drawn.id()), reason, by)
                .map(act -> new Drawn(drawn, act));
    }

    private Optional<EnrolmentSubsidies> law(DivisionCode jurisdiction, int year) {
        return policyPacks
                .library()
                .subsidising(jurisdiction, year)
                .flatMap(pack -> pack.chapters().enrolment());
    }

    private Parameters parametersOf(DivisionCode jurisdiction) {
        return unitOfWork.within(() -> parameters.serving(jurisdiction));
    }

    /** The list that is being drawn up, or the next one. */
    private EnrolmentList opened(DivisionCode jurisdiction, int year, LocalDate on, Caller by) {
        enrolments.lock(jurisdiction);
        List<EnrolmentList> known =
                all(jurisdiction).stream().filter(list -> list.year() == year).toList();
        return known.stream()
                .filter(list -> (list.state() == State.DRAWING || list.state() == State.DRAFT)
                        && list.on().equals(on))
                .findFirst()
                .orElseGet(() -> kept(new EnrolmentList(
                        "%s-%d-%03d".formatted(jurisdiction, year, known.size() + 1),
                        jurisdiction,
                        year,
                        on,
                        State.DRAWING,
                        new Stamp(clock.instant(), by.id(), by.request(), ""),
                        List.of())));
    }

    private List<EnrolmentList> all(DivisionCode jurisdiction) {
        return enrolments.lists(jurisdiction.value(), Reach.ALL, "", Integer.MAX_VALUE);
    }

    private EnrolmentList kept(EnrolmentList list) {
        enrolments.keep(list);
        return list;
    }

    private EnrolmentList withdrawn(EnrolmentList list) {
        enrolments.lock(list.jurisdiction());
        enrolments.become(list.id(), EnrolmentState.DRAFT, EnrolmentState.WITHDRAWN);
        return kept(list.become(State.WITHDRAWN, List.of()));
    }

    /** Adds what is subsidised to a list; refused where a parameter that decides is missing. */
    private Optional<Refusal> drafted(EnrolmentList list, Subsidising subsidising) {
        String after = "";
        List<Certified> page;
        do {
            String behind = after;
            page = unitOfWork.within(() -> persons.certified(list.jurisdiction(), list.on(), behind, PAGE));
            var drafts = new ArrayList<Enrolment>();
            for (Certified each : page) {
                SubsidyAnswer answer = answer(subsidising, each, list.year(), list.on());
                Optional<Refusal> missing = missing(answer, list);
                if (missing.isPresent()) {
                    return missing;
                }
                answer.subsidies()
                        .forEach(subsidy ->
                                drafts.add(Enrolment.draft(list, each.person().id(), subsidy)));
            }
            unitOfWork.within(() -> {
                enrolments.add(drafts);
                return drafts;
            });
            after = page.isEmpty() ? after : page.getLast().person().id().value();
        } while (page.size() == PAGE);
        return Optional.empty();
    }

    private static SubsidyAnswer answer(Subsidising subsidising, Certified of, int year, LocalDate on) {
        return subsidising.of(Enrolling.of(of.person(), of.record(), year), year, on);
    }

    private static Optional<Refusal> missing(SubsidyAnswer answer, EnrolmentList list) {
        return answer.reasons().stream()
                .filter(reason -> reason.code() == SubsidyAnswer.Code.MISSING_PARAMETER)
                .findFirst()
                .map(reason -> Refusal.of(
                        Code.MISSING_PARAMETER, reason.detail(), list.jurisdiction(), LocalDate.of(list.year(), 1, 1)));
    }

    /** Withdraws a list that is not approved: its people may stand in another one, and nobody can approve it any more. */
    public Outcome<EnrolmentList> withdraw(String id, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_ENROLMENTS);
        return unitOfWork.within(() -> enrolments
                .find(id)
                .filter(list -> reach.reaches(list.jurisdiction()))
                .map(found -> {
                    enrolments.lock(found.jurisdiction());
                    return enrolments.find(id).orElseThrow();
                })
                .<Outcome<EnrolmentList>>map(list -> switch (list.state()) {
                    case DRAWING, DRAFT -> new Outcome.Done<>(withdrawn(list));
                    case WITHDRAWN -> new Outcome.DoneBefore<>(list);
                    case APPROVED -> Outcome.refused(Code.LIST_STATE, id, list.state());
                })
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_LIST, id)));
    }

    /** A list; empty where there is none, or the caller does not reach its jurisdiction. */
    public Optional<EnrolmentList> list(String id, Caller by) {
        Reach reach = by.reach(Permission.READ_ENROLMENTS);
        return unitOfWork.within(() -> enrolments.find(id)).filter(list -> reach.reaches(list.jurisdiction()));
    }

    /** At most {@code limit} lists of a jurisdiction with an id behind {@code after}, by id. */
    public List<EnrolmentList> lists(String jurisdiction, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_ENROLMENTS);
        return unitOfWork.within(() -> enrolments.lists(jurisdiction, reach, after, limit));
    }

    /** At most {@code limit} enrolments of the filter behind a place, by person, year and scheme. */
    public List<Enrolment> enrolments(Enrolments.Filter filter, Enrolments.Place after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_ENROLMENTS);
        return unitOfWork.within(() -> enrolments.enrolments(filter, reach, after, limit));
    }

    /** An enrolment with the person it is of, whom the tax bureau must know by name and number. */
    public record Exported(Person person, Enrolment enrolment) {}

    /**
     * What of an approved list the tax bureau is to be told 资助名单导出, by person. The audit trail keeps who has had it.
     *
     * @return refused where there is no such list, or it is not approved
     */
    public Outcome<List<Exported>> export(String id, Caller by) {
        by.reach(Permission.REVEAL_PERSONS);
        Optional<EnrolmentList> list = list(id, by);
        if (list.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_LIST, id);
        }
        if (list.get().state() != State.APPROVED) {
            return Outcome.refused(Code.LIST_STATE, id, list.get().state());
        }
        unitOfWork.within(() -> {
            audit.add(new AuditEntry(clock.instant(), by, Action.EXPORT_ENROLMENTS, "", id, ""));
            return id;
        });
        var filter = new Enrolments.Filter(id, "", "", 0, Optional.empty(), "", "");
        var exported = new ArrayList<Exported>();
        List<Enrolment> page;
        Enrolments.Place after = Enrolments.Place.START;
        do {
            page = enrolments(filter, after, PAGE, by);
            exported.addAll(withPersons(page));
            after = page.isEmpty() ? after : Enrolments.Place.of(page.getLast());
        } while (page.size() == PAGE);
        return new Outcome.Done<>(exported);
    }

    private List<Exported> withPersons(List<Enrolment> page) {
        List<PersonId> ids = page.stream().map(Enrolment::person).distinct().toList();
        Map<PersonId, Person> known = unitOfWork.within(() -> persons.known(ids));
        return page.stream()
                .map(enrolment -> new Exported(Objects.requireNonNull(known.get(enrolment.person())), enrolment))
                .toList();
    }

    /** What somebody has answered of an enrolment. */
    public record Answer(
            PersonId person, InsuranceScheme scheme, EnrolmentAnswer.Outcome outcome, Money amount, String reason) {}

    /** What became of an answer, which takes none of the others along. */
    public record Answered(Answer answer, Outcome<Enrolment> outcome) {}

    /** Takes back what became of the enrolments of a list, each by itself; refused where there is no such list. */
    public Outcome<List<Answered>> answer(String id, List<Answer> answers, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_ENROLMENTS);
        Optional<EnrolmentList> list =
                unitOfWork.within(() -> enrolments.find(id)).filter(found -> reach.reaches(found.jurisdiction()));
        if (list.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_LIST, id);
        }
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), "");
        return new Outcome.Done<>(unitOfWork.within(() -> {
            enrolments.lock(list.get().jurisdiction());
            return answers.stream()
                    .map(each -> new Answered(each, answer(id, each, stamp)))
                    .toList();
        }));
    }

    private Outcome<Enrolment> answer(String list, Answer answer, Stamp stamp) {
        Optional<Enrolment> found = enrolments.find(list, answer.person(), answer.scheme());
        if (found.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_ENROLMENT, answer.person(), answer.scheme());
        }
        var said = new EnrolmentAnswer(answer.outcome(), answer.amount(), answer.reason(), stamp);
        Enrolment enrolment = found.get();
        if (enrolment.isAnswered(said)) {
            return new Outcome.DoneBefore<>(enrolment);
        }
        if (!enrolment.isOpen()) {
            return Outcome.refused(Code.ENROLMENT_STATE, answer.person(), enrolment.state());
        }
        Enrolment answered = enrolment.answered(said);
        enrolments.answered(answered);
        return new Outcome.Done<>(answered);
    }

    /** Somebody whose enrolment is to be subsidised, and who stands in no list of the year. */
    public record Gap(Person person, SubsidyAnswer answer) {

        /** Whether the person is insured already, and is subsidised afterwards 事后资助; else nobody has enrolled the person. */
        public boolean isInsured() {
            return person.insurance() != Insurance.NONE;
        }
    }

    /**
     * A part of those in a jurisdiction whose enrolment is to be subsidised, and who stand in no list of the year.
     *
     * @param next the person behind whom to go on; empty where nobody is left
     */
    public record Gaps(List<Gap> found, String next) {}

    /** Who is to be subsidised and stands in no list, among at most {@code limit} certified persons behind one. */
    public Outcome<Gaps> gaps(DivisionCode jurisdiction, int year, LocalDate on, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_ENROLMENTS);
        Optional<EnrolmentSubsidies> law = law(jurisdiction, year);
        if (!reach.reaches(jurisdiction)) {
            return Outcome.refused(Code.UNKNOWN_JURISDICTION, jurisdiction);
        }
        if (law.isEmpty()) {
            return Outcome.refused(Code.NO_POLICY_IN_YEAR, jurisdiction, year);
        }
        var subsidising = new Subsidising(law.get(), parametersOf(jurisdiction));
        List<Certified> page = unitOfWork.within(() -> persons.certified(jurisdiction, on, after, limit));
        Set<PersonId> enrolled = new HashSet<>(unitOfWork.within(() -> enrolments.enrolled(
                page.stream().map(each -> each.person().id()).toList(), year)));
        List<Gap> gaps = page.stream()
                .filter(each -> !enrolled.contains(each.person().id()))
                .filter(each -> reach.reaches(each.person()))
                .map(each -> new Gap(each.person(), answer(subsidising, each, year, on)))
                .filter(gap -> !gap.answer().subsidies().isEmpty())
                .toList();
        return new Outcome.Done<>(new Gaps(
                gaps, page.size() == limit ? page.getLast().person().id().value() : ""));
    }
}
