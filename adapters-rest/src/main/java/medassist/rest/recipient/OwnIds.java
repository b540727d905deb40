package medassist.rest.recipient;

import medassist.domain.recipient.IdNumber;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;

/** Ids that callers choose: they stand in addresses, in keys and in the audit trail, where no identity number may. */
final class OwnIds {

    private OwnIds() {}

    /**
     * The id.
     *
     * @throws InvalidRequestException if an identity number stands in it
     */
    static String checked(String pointer, String id) {
        if (IdNumber.isIn(id)) {
            throw new InvalidRequestException(FieldFault.of(pointer, FieldFault.Code.ID_NUMBER_INSIDE));
        }
        return id;
    }
}
