package medassist.persistence.enrolment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.port.Enrolments;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentList.Total;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.Locks;
import medassist.persistence.work.ReachText;

/** Subsidised enrolments in PostgreSQL. */
@Singleton
class JdbcEnrolments implements Enrolments {

    private final ListRows lists;
    private final EnrolmentRows rows;
    private final TotalRows totals;
    private final Locks locks;

    JdbcEnrolments(ListRows lists, EnrolmentRows rows, TotalRows totals, Locks locks) {
        this.lists = lists;
        this.rows = rows;
        this.totals = totals;
        this.locks = locks;
    }

    @Override
    public void lock(DivisionCode jurisdiction) {
        // Two people decide about lists, so they are locked with what waits for that.
        locks.lockActs(jurisdiction);
    }

    @Override
    public void keep(EnrolmentList list) {
        ListRow row = ListRow.from(list);
        lists.keep(
                row.listId(),
                row.jurisdiction(),
                row.year(),
                row.categoriesOn(),
                row.state().name(),
                row.drawnUpAt(),
                row.drawnUpBy(),
                row.request(),
                row.totals());
    }

    @Override
    public Optional<EnrolmentList> find(String list) {
        return lists.find(list).map(ListRow::toDomain);
    }

    @Override
    public List<EnrolmentList> lists(String jurisdiction, Reach reach, String after, int limit) {
        return lists.list(jurisdiction, ReachText.of(reach), after, limit).stream()
                .map(ListRow::toDomain)
                .toList();
    }

    @Override
    public void add(List<Enrolment> drafts) {
        rows.add(
                texts(drafts, Enrolment::list),
                texts(drafts, each -> each.person().value()),
                texts(drafts, each -> each.jurisdiction().value()),
                texts(drafts, each -> Integer.toString(each.year())),
                texts(drafts, each -> each.scheme().name()),
                texts(drafts, Enrolment::rule),
                texts(drafts, each -> Integer.toString(each.shares())),
                texts(drafts, each -> Long.toString(each.premium().fen())),
                texts(drafts, each -> Long.toString(each.subsidy().fen())),
                texts(drafts, each -> each.payer().name()),
                texts(drafts, each -> each.effectiveFrom().toString()),
                texts(drafts, each -> each.clause().number()));
    }

    private static String[] texts(List<Enrolment> enrolments, Function<Enrolment, String> text) {
        return enrolments.stream().map(text).toArray(String[]::new);
    }

    @Override
    public List<Total> totals(String list) {
        return totals.of(list).stream().map(TotalRow::toDomain).toList();
    }

    @Override
    public void become(String list, EnrolmentState from, EnrolmentState to) {
        rows.become(list, from.name(), to.name());
    }

    @Override
    public Optional<Enrolment> find(String list, PersonId person, InsuranceScheme scheme) {
        return rows.find(list, person.value(), scheme.name()).map(EnrolmentRow::toDomain);
    }

    @Override
    public void answered(Enrolment enrolment) {
        var answer = enrolment.answer().orElseThrow();
        rows.answered(
                enrolment.list(),
                enrolment.person().value(),
                enrolment.scheme().name(),
                enrolment.state().name(),
                answer.outcome().name(),
                answer.amount().fen(),
                answer.reason(),
                answer.stamp().at(),
                answer.stamp().by(),
                answer.stamp().request());
    }

    @Override
    public List<Enrolment> enrolments(Filter filter, Reach reach, Place after, int limit) {
        return rows
                .list(
                        filter.list(),
                        filter.personId(),
                        filter.jurisdiction(),
                        filter.year(),
                        filter.state().map(Enum::name).orElse(""),
                        filter.county(),
                        filter.township(),
                        ReachText.of(reach),
                        after.personId(),
                        after.year(),
                        after.scheme(),
                        after.list(),
                        limit)
                .stream()
                .map(EnrolmentRow::toDomain)
                .toList();
    }

    @Override
    public List<PersonId> enrolled(List<PersonId> persons, int year) {
        return rows.enrolled(persons.stream().map(PersonId::value).toArray(String[]::new), year).stream()
                .map(PersonId::new)
                .toList();
    }
}
