/** Puts the parts together and runs them: the command line, the wiring, start and stop. */
module medassist.bootstrap {
    requires info.picocli;
    requires io.micronaut.micronaut_context;
    requires io.micronaut.micronaut_core;
    requires io.micronaut.micronaut_http;
    requires io.micronaut.micronaut_http_server;
    requires io.micronaut.micronaut_inject;
    requires io.micronaut.micronaut_json_core;
    requires io.micronaut.micronaut_router;
    requires jakarta.inject;
    requires java.net.http;
    requires medassist.application;
    requires medassist.embeddedpostgres;
    requires medassist.persistence;
    requires medassist.policy;
    requires medassist.simulator;
    requires medassist.tabular;
    requires org.jspecify;
    requires org.slf4j;

    // Adapters that are reached only through the container: without these they would not be on the module path.
    requires medassist.console;
    requires medassist.hisfeed;
    requires medassist.rest;

    // Unqualified, because Micronaut and picocli look for beans and commands by reflection.
    opens medassist.bootstrap;
    opens medassist.bootstrap.access;
    opens medassist.bootstrap.applications;
    opens medassist.bootstrap.doctor;
    opens medassist.bootstrap.keys;
    opens medassist.bootstrap.ledger;
    opens medassist.bootstrap.policy;
    opens medassist.bootstrap.receipt;
    opens medassist.bootstrap.remote;
    opens medassist.bootstrap.rosters;
    opens medassist.bootstrap.simulate;
}
