/** The console over HTTP: the pages on which the people of an office, a hospital or a township do their day's work. */
module medassist.console {
    requires gg.jte.runtime;
    requires io.micronaut.micronaut_context;
    requires io.micronaut.micronaut_core;
    requires io.micronaut.micronaut_http;
    requires io.micronaut.micronaut_http_server;
    requires io.micronaut.micronaut_inject;
    requires io.micronaut.micronaut_router;
    requires io.nayuki.qrcodegen;
    requires jakarta.inject;
    requires medassist.application;
    requires medassist.tabular;
    requires org.jspecify;
    requires org.slf4j;

    // jte marks what it generates with an annotation that lives there.
    requires static java.compiler;

    // Unqualified, because Micronaut looks for beans by reflection from several of its modules.
    opens medassist.console.access;
    opens medassist.console.adjustment;
    opens medassist.console.alert;
    opens medassist.console.application;
    opens medassist.console.audit;
    opens medassist.console.clearing;
    opens medassist.console.enrolment;
    opens medassist.console.frame;
    opens medassist.console.fund;
    opens medassist.console.gate;
    opens medassist.console.ledger;
    opens medassist.console.parameter;
    opens medassist.console.payable;
    opens medassist.console.pending;
    opens medassist.console.policy;
    opens medassist.console.recipient;
    opens medassist.console.roster;
    opens medassist.console.settlement;
    opens medassist.console.today;
}
