/** What can be asked of MedAssist: one package per conversation, and the driven ports they speak through. */
module medassist.application {
    requires transitive medassist.domain;

    exports medassist.application;
    exports medassist.application.access;
    exports medassist.application.adjusting;
    exports medassist.application.sessions;
    exports medassist.application.certifying;
    exports medassist.application.applying;
    exports medassist.application.clearing;
    exports medassist.application.enrolling;
    exports medassist.application.filing;
    exports medassist.application.funding;
    exports medassist.application.importing;
    exports medassist.application.opening;
    exports medassist.application.queries;
    exports medassist.application.parameters;
    exports medassist.application.paying;
    exports medassist.application.pending;
    exports medassist.application.port;
    exports medassist.application.receipting;
    exports medassist.application.recovering;
    exports medassist.application.reconciling;
    exports medassist.application.registering;
    exports medassist.application.relaying;
    exports medassist.application.settling;
    exports medassist.application.trying;
    exports medassist.application.wording;
    exports medassist.application.watching;
    exports medassist.application.work;
}
