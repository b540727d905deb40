package medassist.domain.policy;

import java.time.LocalDate;
import medassist.domain.recipient.Applicant;

/** With which diseases care is covered. */
public sealed interface DiseaseScope {

    boolean includes(Diagnosis diagnosis, Applicant patient, LocalDate day);

    /** With any, and where none is stated. */
    record AnyDisease() implements DiseaseScope {

        @Override
        public boolean includes(Diagnosis diagnosis, Applicant patient, LocalDate day) {
            return true;
        }
    }

    /** With a disease of the list. */
    record In(DiseaseList list) implements DiseaseScope {

        @Override
        public boolean includes(Diagnosis diagnosis, Applicant patient, LocalDate day) {
            return list.includes(diagnosis, patient, day);
        }
    }

    /** With any other than a disease of the list. */
    record OtherThan(DiseaseList list) implements DiseaseScope {

        @Override
        public boolean includes(Diagnosis diagnosis, Applicant patient, LocalDate day) {
            return !list.includes(diagnosis, patient, day);
        }
    }
}
