/** The hospital feed: the national message standard 定点医药机构接口规范, spoken back to hospitals' systems. */
module medassist.hisfeed {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires io.micronaut.micronaut_context;
    requires io.micronaut.micronaut_core;
    requires io.micronaut.micronaut_http;
    requires io.micronaut.micronaut_http_server;
    requires io.micronaut.micronaut_inject;
    requires io.micronaut.micronaut_router;
    requires jakarta.inject;
    requires medassist.application;
    requires medassist.tabular;
    requires org.bouncycastle.provider;
    requires org.jspecify;
    requires org.slf4j;
    requires org.snakeyaml.engine.v2;

    // Unqualified, because Micronaut looks for beans by reflection from several of its modules.
    opens medassist.hisfeed.clearing;
    opens medassist.hisfeed.endpoint;
    opens medassist.hisfeed.filing;
    opens medassist.hisfeed.folder;
    opens medassist.hisfeed.message;
    opens medassist.hisfeed.national;

    // Jackson makes records of what it reads.
    opens medassist.hisfeed.profile;
    opens medassist.hisfeed.signature;
}
