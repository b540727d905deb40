package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentList.Total;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.recipient.PersonId;

/** Lists of subsidised enrolments, and the enrolments in them 资助参保名单与记录. */
public interface Enrolments {

    /** Until the end of the unit of work, nobody else draws up, withdraws or answers lists of the jurisdiction. */
    void lock(DivisionCode jurisdiction);

    /** Adds a list, or keeps what has become of it. */
    void keep(EnrolmentList list);

    Optional<EnrolmentList> find(String list);

    /** At most {@code limit} lists of a jurisdiction with an id behind {@code after}, by id; of any jurisdiction where it is empty. */
    List<EnrolmentList> lists(String jurisdiction, Reach reach, String after, int limit);

    /** Adds those enrolments whose person stands in no other list for the year and scheme, but withdrawn ones. */
    void add(List<Enrolment> drafts);

    /** What stands in a list, by payer. */
    List<Total> totals(String list);

    /** Takes all enrolments of a list from one state to another. */
    void become(String list, EnrolmentState from, EnrolmentState to);

    /** The enrolment of a person in a list. */
    Optional<Enrolment> find(String list, PersonId person, InsuranceScheme scheme);

    /** Keeps what was answered of an enrolment. */
    void answered(Enrolment enrolment);

    /** At most {@code limit} enrolments of the filter behind a place, by person, year, scheme and list. */
    List<Enrolment> enrolments(Filter filter, Reach reach, Place after, int limit);

    /** Those of the persons who have an enrolment for the year that was not withdrawn. */
    List<PersonId> enrolled(List<PersonId> persons, int year);

    /**
     * Which enrolments are looked for; what is empty does not matter.
     *
     * @param year 0 for any
     * @param county where the person lives
     * @param township where the person lives, as it was registered
     */
    record Filter(
            String list,
            String personId,
            String jurisdiction,
            int year,
            Optional<EnrolmentState> state,
            String county,
            String township) {}

    /** A place in the order of enrolments. */
    record Place(String personId, int year, String scheme, String list) {

        /** Before all. */
        public static final Place START = new Place("", 0, "", "");

        public static Place of(Enrolment enrolment) {
            return new Place(
                    enrolment.person().value(),
                    enrolment.year(),
                    enrolment.scheme().name(),
                    enrolment.list());
        }
    }
}
