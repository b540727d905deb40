/** What a person is owed and why: the rules of medical assistance 医疗救助, free of time, randomness and I/O. */
module medassist.domain {
    exports medassist.domain.access;
    exports medassist.domain.adjustment;
    exports medassist.domain.application;
    exports medassist.domain.audit;
    exports medassist.domain.casefile;
    exports medassist.domain.clearing;
    exports medassist.domain.comparison;
    exports medassist.domain.coverage;
    exports medassist.domain.division;
    exports medassist.domain.enrolment;
    exports medassist.domain.entitlement;
    exports medassist.domain.event;
    exports medassist.domain.filing;
    exports medassist.domain.fund;
    exports medassist.domain.institution;
    exports medassist.domain.ledger;
    exports medassist.domain.money;
    exports medassist.domain.outcome;
    exports medassist.domain.parameter;
    exports medassist.domain.payable;
    exports medassist.domain.pending;
    exports medassist.domain.policy;
    exports medassist.domain.proof;
    exports medassist.domain.recipient;
    exports medassist.domain.recovery;
    exports medassist.domain.roster;
    exports medassist.domain.settlement;
    exports medassist.domain.trial;
    exports medassist.domain.validity;
    exports medassist.domain.warning;
    exports medassist.domain.whatif;
}
