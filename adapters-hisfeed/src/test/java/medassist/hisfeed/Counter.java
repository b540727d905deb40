package medassist.hisfeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import medassist.application.MedAssist;
import medassist.application.access.SignedIn;
import medassist.application.port.CallerLimits;
import medassist.application.port.PolicyPacks;
import medassist.application.work.ContentDigest;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.FixedPacks;
import medassist.contracts.city.Town;
import medassist.contracts.memory.InMemoryLimits;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Authority;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.casefile.Change;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import medassist.hisfeed.clearing.ClearingTransactions;
import medassist.hisfeed.filing.FilingTransactions;
import medassist.hisfeed.message.Answered;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.CanonicalJson;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.message.Transaction;
import medassist.hisfeed.national.NationalTransactions;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ProfileReader;

/** A hospital's counter 窗口 that sends messages of every transaction, over the laws of {@link City} and {@link Town}. */
public final class Counter {

    /** When everything happens unless a test sets the clock: in the morning of 30 June in China. */
    public static final Instant NOW = Instant.parse("2023-06-30T02:03:04Z");

    /** Who sends messages, and may send all. */
    public static final SignedIn SENDER = new SignedIn("sender", Authority.EVERYTHING);

    /** A person of {@link Town} on subsistence allowance, beside the one of {@link City}. */
    public static final String TOWNSMAN = "T1";

    /** Limits that limit nobody. */
    public static final CallerLimits UNLIMITED = new InMemoryLimits();

    public final City city = new City();
    public final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    public final Desk desk;
    public final PolicyPacks packs;

    private final AtomicInteger messages = new AtomicInteger();
    private final AnsweringMessages answering;
    private final Profile profile;

    /** A counter of a province. */
    public Counter(String province) {
        profile = ProfileReader.read(province);
        var library = new PolicyLibrary(Stream.concat(city.policyPacks.library().packs().stream(), Stream.of(Town.PACK))
                .toList());
        packs = new FixedPacks(library);
        desk = Desk.over(city.stores, packs, now::get);
        MedAssist medAssist = desk.medAssist();
        List<Transaction> transactions = new ArrayList<>(NationalTransactions.all(medAssist, packs, now::get));
        transactions.addAll(ClearingTransactions.all(medAssist, now::get));
        transactions.addAll(FilingTransactions.all(medAssist));
        answering =
                new AnsweringMessages(transactions, medAssist.work(), medAssist.answeringOnce(), new Replies(now::get));
        register(TOWNSMAN, Town.CODE, IdNumber.NONE, Insurance.RESIDENT);
        certify(
                TOWNSMAN,
                "C1",
                Category.SUBSISTENCE_ALLOWANCE,
                Validity.since(Town.PACK.edition().inForce().from()));
    }

    /** A counter that speaks the national interface. */
    public static Counter national() {
        return new Counter("national");
    }

    /** Serves messages over HTTP on the loopback address, by the settings of a test. */
    public EmbeddedServer serve(Map<String, Object> settings) {
        MedAssist medAssist = desk.medAssist();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("micronaut.server.host", "127.0.0.1");
        all.put("micronaut.server.port", "-1");
        return ApplicationContext.builder(all)
                .singletons(
                        medAssist.work(),
                        medAssist.answeringOnce(),
                        medAssist.records(),
                        medAssist.policies(),
                        medAssist.statements(),
                        medAssist.reconciling(),
                        medAssist.clearing(),
                        medAssist.decidingClearings(),
                        medAssist.files(),
                        medAssist.attending(),
                        medAssist.usingSignatures(),
                        medAssist.signingIn(),
                        UNLIMITED,
                        packs)
                .run(EmbeddedServer.class);
    }

    /** Registers a person born on 31 December 1949. */
    public void register(String id, String jurisdiction, IdNumber idNumber, Insurance insurance) {
        register(id, jurisdiction, idNumber, insurance, LocalDate.of(1949, 12, 31));
    }

    public void register(String id, String jurisdiction, IdNumber idNumber, Insurance insurance, LocalDate birthDate) {
        var person = new Person(
                new PersonId(id), "张三", idNumber, birthDate, Sex.F, new DivisionCode(jurisdiction), "", insurance);
        city.stores.save(List.of(new Change.PersonRegistered(person, new Stamp(NOW, "clerk", "", ""))));
    }

    public void certify(String person, String id, Category category, Validity validity) {
        desk.certify(
                new PersonId(person),
                new Certification(id, category, None.NONE, validity, Issuer.OTHER, false),
                "",
                Desk.caller("clerk"));
    }

    /** The key of a new account. */
    public String signIn(Role role, Reach reach) {
        String key = "mak_" + role + messages.incrementAndGet();
        var account = new Account(key, Set.of(role), reach, Optional.empty(), NOW, Optional.empty());
        city.stores.accounts().add(account);
        city.stores
                .accounts()
                .addKey(new AccountKey(
                        ContentDigest.of(key), AccountKey.Kind.API_KEY, account.name(), NOW, Optional.empty()));
        return key;
    }

    /** A message with a msgid of its own, about the city. */
    public Letter letter(String infno) {
        return Letter.of("""
                {"infno": "%s", "msgid": "M%d", "fixmedins_code": "H1", "insuplc_admdvs": "999900",
                 "inf_time": "2023-05-01 09:00:01", "input": {"data": {}}}
                """.formatted(infno, messages.incrementAndGet()));
    }

    /** A bill of the city's inpatient, all of it in scope. */
    public Letter bill(String amount) {
        return letter("2304")
                .data("psn_no", "P1")
                .data("mdtrt_id", "V1")
                .data("med_type", "21")
                .data("medfee_sumamt", amount)
                .data("inscp_scp_amt", amount);
    }

    public Said send(Letter letter) {
        return send(letter, "");
    }

    /** Sends a message to the address of a transaction. */
    public Said send(Letter letter, String infnoOfPath) {
        Answered answered = answering.answer(
                new Message(letter.json(), profile, "feed 10.0.0.1").sentBy(SENDER), infnoOfPath, now.get());
        return new Said(parse(answered.reply()));
    }

    public static JsonNode parse(String json) {
        try {
            return CanonicalJson.MAPPER.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
