package medassist.application;

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
import medassist.application.port.PaperFiles;
import medassist.application.port.ParameterValues;
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

/** The driven ports that one persistence adapter gives 持久化端口. */
public interface Stores {

    UnitOfWork unitOfWork();

    CaseFiles caseFiles();

    Institutions institutions();

    Persons persons();

    Ledgers ledgers();

    Settlements settlements();

    KeptAnswers keptAnswers();

    Adjustments adjustments();

    Events events();

    AuditTrail auditTrail();

    Clearings clearings();

    Differences differences();

    KeptFiles files();

    SignIns signIns();

    PendingActs pendingActs();

    ParameterValues parameterValues();

    UsedSignatures usedSignatures();

    Accounts accounts();

    Logins logins();

    Secrets secrets();

    Alerts alerts();

    Applications applications();

    Payments payments();

    PaperFiles paperFiles();

    Recoveries recoveries();

    PolicyTrials policyTrials();

    Enrolments enrolments();

    MovedYears movedYears();

    Rosters rosters();

    FundAccounts fundAccounts();

    FundFigures fundFigures();
}
