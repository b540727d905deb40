/** Keeps institutions, persons, ledgers and settlements in PostgreSQL. */
// The module that the qualified export names is compiled after this one.
@SuppressWarnings("module")
module medassist.persistence {
    requires com.fasterxml.jackson.annotation;
    requires io.micronaut.data.micronaut_data_connection;
    requires io.micronaut.data.micronaut_data_jdbc;
    requires io.micronaut.data.micronaut_data_model;
    requires io.micronaut.data.micronaut_data_tx;
    requires io.micronaut.micronaut_aop;
    requires io.micronaut.micronaut_context;
    requires io.micronaut.micronaut_core;
    requires io.micronaut.micronaut_inject;
    requires io.micronaut.micronaut_json_core;
    requires io.micronaut.micronaut_retry;
    requires io.micronaut.serde.micronaut_serde_api;
    requires jakarta.inject;
    requires java.sql;
    requires medassist.application;
    requires medassist.tabular;
    requires micrometer.core;
    requires com.nimbusds.jose.jwt;
    requires org.bouncycastle.provider;
    requires org.jspecify;
    requires org.slf4j;
    requires password4j;

    // The commands that verify ledgers, rotate keys and look at the database, and the service that seals, reach these
    // by name.
    exports medassist.persistence.chain to
            medassist.bootstrap;
    exports medassist.persistence.condition to
            medassist.bootstrap;
    exports medassist.persistence.key to
            medassist.bootstrap;

    // Unqualified, because Micronaut looks for beans and rows by reflection from several of its modules.
    opens medassist.persistence.access;
    opens medassist.persistence.adjustment;
    opens medassist.persistence.alert;
    opens medassist.persistence.answer;
    opens medassist.persistence.application;
    opens medassist.persistence.session;
    opens medassist.persistence.audit;
    opens medassist.persistence.chain;
    opens medassist.persistence.clearing;
    opens medassist.persistence.condition;
    opens medassist.persistence.enrolment;
    opens medassist.persistence.event;
    opens medassist.persistence.fund;
    opens medassist.persistence.institution;
    opens medassist.persistence.key;
    opens medassist.persistence.ledger;
    opens medassist.persistence.parameter;
    opens medassist.persistence.payment;
    opens medassist.persistence.pending;
    opens medassist.persistence.recipient;
    opens medassist.persistence.reconciliation;
    opens medassist.persistence.recovery;
    opens medassist.persistence.roster;
    opens medassist.persistence.settlement;
    opens medassist.persistence.signing;
    opens medassist.persistence.trial;
    opens medassist.persistence.work;

    // Flyway reads its scripts as resources of this package.
    opens db.migration;
}
