/** The REST contract over HTTP: resources under /api/v1, errors as problem documents, OpenAPI and its page. */
// The module that the qualified export names is compiled after this one.
@SuppressWarnings("module")
module medassist.rest {
    requires com.fasterxml.jackson.annotation;
    requires com.nimbusds.jose.jwt;
    requires com.standardwebhooks;
    requires io.github.bucket4j.core;
    requires io.micronaut.micronaut_context;
    requires io.micronaut.micronaut_core;
    requires io.micronaut.micronaut_http;
    requires io.micronaut.micronaut_http_netty;
    requires io.micronaut.micronaut_http_server;
    requires io.micronaut.micronaut_http_server_netty;
    requires io.micronaut.micronaut_inject;
    requires io.micronaut.micronaut_json_core;
    requires io.micronaut.micronaut_router;
    requires io.micronaut.serde.micronaut_serde_api;
    requires io.micronaut.validation.micronaut_validation;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.swagger.v3.oas.annotations;
    requires jakarta.inject;
    requires jakarta.validation;
    requires java.net.http;
    requires medassist.application;
    requires micrometer.core;
    requires micrometer.registry.prometheus;
    requires medassist.tabular;
    requires org.jspecify;
    requires org.slf4j;
    requires org.snakeyaml.engine.v2;

    // The command line verifies receipts without a server.
    exports medassist.rest.receipt to
            medassist.bootstrap;

    // Unqualified, because Micronaut looks for beans and wire records by reflection from several of its modules.
    opens medassist.rest.adjustment;
    opens medassist.rest.alert;
    opens medassist.rest.application;
    opens medassist.rest.audit;
    opens medassist.rest.caller;
    opens medassist.rest.clearing;
    opens medassist.rest.connection;
    opens medassist.rest.docs;
    opens medassist.rest.enrolment;
    opens medassist.rest.event;
    opens medassist.rest.fund;
    opens medassist.rest.gate;
    opens medassist.rest.idempotency;
    opens medassist.rest.institution;
    opens medassist.rest.ledger;
    opens medassist.rest.limit;
    opens medassist.rest.metrics;
    opens medassist.rest.parameter;
    opens medassist.rest.payable;
    opens medassist.rest.pending;
    opens medassist.rest.policy;
    opens medassist.rest.problem;
    opens medassist.rest.receipt;
    opens medassist.rest.recipient;
    opens medassist.rest.recovery;
    opens medassist.rest.roster;
    opens medassist.rest.settlement;
    opens medassist.rest.trial;
    opens medassist.rest.wire;
}
