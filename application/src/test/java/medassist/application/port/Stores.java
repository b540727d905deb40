package medassist.application.port;

/** The driven ports of one persistence adapter, as its tests reach them. */
public interface Stores {

    UnitOfWork unitOfWork();

    Institutions institutions();

    Persons persons();

    Ledgers ledgers();

    Settlements settlements();

    Exchanges exchanges();

    Adjustments adjustments();

    Events events();

    AuditTrail auditTrail();

    Clearings clearings();

    Differences differences();

    KeptFiles files();

    SignIns signIns();
}
