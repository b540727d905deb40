package org.province.stores;

import medassist.application.Stores;
import medassist.application.port.Accounts;
import medassist.application.port.Adjustments;
import medassist.application.port.Alerts;
import medassist.application.port.Applications;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.Enrolments;
import medassist.application.port.Events;
import medassist.application.port.FundAccounts;
import medassist.application.port.FundFigures;
import medassist.application.port.Institutions;
import medassist.application.port.KeptFiles;
import medassist.application.port.Ledgers;
import medassist.application.port.Logins;
import medassist.application.port.MovedYears;
import medassist.application.port.ParameterValues;
import medassist.application.port.PaperFiles;
import medassist.application.port.Payments;
import medassist.application.port.PendingActs;
import medassist.application.port.Persons;
import medassist.application.port.PolicyTrials;
import medassist.application.port.Recoveries;
import medassist.application.port.Rosters;
import medassist.application.port.Secrets;
import medassist.application.port.Settlements;
import medassist.application.port.SignIns;
import medassist.application.port.UnitOfWork;
import medassist.application.port.UsedSignatures;
import medassist.application.work.CaseFiles;
import medassist.application.work.KeptAnswers;

/**
 * The stores of the province: files where the province wants them, and all else where it was.
 *
 * @param others what keeps all else, such as PostgreSQL
 * @param files where institutions' files are kept
 */
public record ProvinceStores(Stores others, KeptFiles files) implements Stores {

    @Override
    public UnitOfWork unitOfWork() {
        return others.unitOfWork();
    }

    @Override
    public CaseFiles caseFiles() {
        return others.caseFiles();
    }

    @Override
    public Institutions institutions() {
        return others.institutions();
    }

    @Override
    public Persons persons() {
        return others.persons();
    }

    @Override
    public Ledgers ledgers() {
        return others.ledgers();
    }

    @Override
    public Settlements settlements() {
        return others.settlements();
    }

    @Override
    public KeptAnswers keptAnswers() {
        return others.keptAnswers();
    }

    @Override
    public Adjustments adjustments() {
        return others.adjustments();
    }

    @Override
    public Events events() {
        return others.events();
    }

    @Override
    public AuditTrail auditTrail() {
        return others.auditTrail();
    }

    @Override
    public Clearings clearings() {
        return others.clearings();
    }

    @Override
    public Differences differences() {
        return others.differences();
    }

    @Override
    public SignIns signIns() {
        return others.signIns();
    }

    @Override
    public UsedSignatures usedSignatures() {
        return others.usedSignatures();
    }

    @Override
    public Accounts accounts() {
        return others.accounts();
    }

    @Override
    public Logins logins() {
        return others.logins();
    }

    @Override
    public Secrets secrets() {
        return others.secrets();
    }

    @Override
    public PolicyTrials policyTrials() {
        return others.policyTrials();
    }

    @Override
    public PaperFiles paperFiles() {
        return others.paperFiles();
    }

    @Override
    public Recoveries recoveries() {
        return others.recoveries();
    }

    @Override
    public Payments payments() {
        return others.payments();
    }

    @Override
    public Applications applications() {
        return others.applications();
    }

    @Override
    public Alerts alerts() {
        return others.alerts();
    }

    @Override
    public Enrolments enrolments() {
        return others.enrolments();
    }

    @Override
    public MovedYears movedYears() {
        return others.movedYears();
    }

    @Override
    public FundAccounts fundAccounts() {
        return others.fundAccounts();
    }

    @Override
    public FundFigures fundFigures() {
        return others.fundFigures();
    }

    @Override
    public Rosters rosters() {
        return others.rosters();
    }

    @Override
    public PendingActs pendingActs() {
        return others.pendingActs();
    }

    @Override
    public ParameterValues parameterValues() {
        return others.parameterValues();
    }
}
