package medassist.persistence.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Particulars.Household;
import medassist.domain.recipient.Particulars.Residence;
import medassist.domain.recipient.Payee;
import org.jspecify.annotations.Nullable;

/** What else is known of a person as it is kept, encrypted; the county has a column. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ParticularsDocument(
        Residence residence,
        String household,
        boolean head,
        String phone,
        @Nullable PayeeDocument payee) {

    static final ParticularsDocument NONE = from(Particulars.NONE);

    static ParticularsDocument from(Particulars particulars) {
        return new ParticularsDocument(
                particulars.residence(),
                particulars.household().number(),
                particulars.household().head(),
                particulars.phone(),
                particulars.payee().isKnown() ? PayeeDocument.from(particulars.payee()) : null);
    }

    Particulars toDomain(String county) {
        return new Particulars(
                county,
                residence,
                new Household(household, head),
                phone,
                payee == null ? Payee.NONE : payee.toDomain());
    }

    /** Hides everything: a telephone number must never reach a log. */
    @Override
    public String toString() {
        return "ParticularsDocument[hidden]";
    }
}
