package medassist.console.recipient;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import medassist.application.port.SettlementFilter;
import medassist.application.queries.EntitlementAnswer;
import medassist.application.queries.PolicyQueries;
import medassist.application.queries.RecordQueries;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Gauges;
import medassist.console.block.Link;
import medassist.console.block.Links;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.settlement.SettlementRows;
import medassist.domain.access.Permission;
import medassist.domain.entitlement.Entitlement;
import medassist.domain.filing.Filing;
import medassist.domain.money.Money;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Person;

/** All that the page of a person shows: who it is, what it is certified as, what this year has left, and what was settled. */
@Singleton
class PersonPage {

    private static final int LAST = 10;

    private final RecordQueries records;
    private final PolicyQueries policies;

    PersonPage(RecordQueries records, PolicyQueries policies) {
        this.records = records;
        this.policies = policies;
    }

    static Frame frame(Visitor visitor, Person person) {
        return Frame.of(visitor, MenuEntry.PEOPLE, "person.title", person.id(), person.maskedName());
    }

    List<Block> blocks(Visitor visitor, Person person) {
        Frame frame = frame(visitor, person);
        List<Block> blocks = new ArrayList<>();
        blocks.add(links(frame, person));
        blocks.add(facts(frame, person));
        blocks.add(certifications(frame, person));
        if (visitor.may(Permission.READ_ENTITLEMENTS)) {
            blocks.add(entitlement(frame, person));
        }
        blocks.add(filings(frame, person));
        if (visitor.may(Permission.READ_SETTLEMENTS)) {
            blocks.add(settlements(frame, person));
        }
        if (visitor.may(Permission.REVEAL_PERSONS)) {
            blocks.add(Entry.doing(
                    frame.t("person.reveal"),
                    Paths.person(person.id()) + "/reveal",
                    frame.t("person.reveal"),
                    Field.text("reason", frame.t("reason"), "").required().hinted(frame.t("person.reveal.hint"))));
        }
        return blocks;
    }

    private Links links(Frame frame, Person person) {
        LocalDate today = policies.today();
        List<Link> links = new ArrayList<>();
        if (frame.visitor().may(Permission.QUOTE)) {
            links.add(new Link(
                    frame.t("menu.QUOTE"),
                    Paths.asking("/console/quote", "personId", person.id().value())));
        }
        if (frame.visitor().may(Permission.READ_LEDGERS)) {
            links.add(new Link(
                    frame.t("ledger.of", String.valueOf(today.getYear())),
                    Paths.ledger(person.id(), person.jurisdictionOn(today), today.getYear())));
        }
        return new Links(links, true);
    }

    private static Facts facts(Frame frame, Person person) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(frame.t("person.id"), person.id().value()),
                Fact.of(frame.t("person.name"), person.maskedName()),
                Fact.of(
                        frame.t("person.idNumber"),
                        Said.masked(person.idNumber().value())),
                Fact.of(frame.t("person.sex"), frame.t("sex." + person.sex())),
                // Not the day, by which what is masked of the identity number could be told.
                Fact.of(
                        frame.t("person.birthYear"),
                        String.valueOf(person.birthDate().getYear())),
                Fact.of(frame.t("jurisdiction"), person.jurisdiction().value()),
                Fact.of(frame.t("person.township"), person.township()),
                Fact.of(frame.t("person.insurance"), frame.t("insurance." + person.insurance()))));
        if (!person.diedOn().equals(Person.ALIVE)) {
            facts.add(Fact.of(frame.t("person.diedOn"), person.diedOn().toString()));
        }
        return new Facts("", facts);
    }

    /** All that was ever on record, with both axes of time: for which days, and from when to when it was known. */
    private Table certifications(Frame frame, Person person) {
        List<OnRecord<Certification>> all =
                records.recordOf(person.id(), frame.visitor().caller()).orElse(List.of());
        return new Table(
                frame.t("person.certifications"),
                List.of(
                        Column.text(frame.t("certification.id")),
                        Column.text(frame.t("certification.category")),
                        Column.text(frame.t("validity")),
                        Column.text(frame.t("certification.issuer")),
                        Column.text(frame.t("onRecord"))),
                all.stream().map(each -> row(frame, each)).toList(),
                frame.t("person.noCertifications"));
    }

    private static Row row(Frame frame, OnRecord<Certification> recorded) {
        Certification certification = recorded.value();
        return Row.of(
                Link.plain(certification.id()),
                Link.plain(frame.wording().category(certification.category())),
                Link.plain(certification.validity().toString()),
                Link.plain(frame.t("issuer." + certification.issuer())),
                Link.plain(onRecord(frame, recorded)));
    }

    private static String onRecord(Frame frame, OnRecord<?> recorded) {
        return recorded.isOnRecord()
                ? frame.t("onRecord.since", Said.time(recorded.from()))
                : frame.t("onRecord.until", Said.time(recorded.from()), Said.time(recorded.to()));
    }

    private Table filings(Frame frame, Person person) {
        List<OnRecord<Filing>> all =
                records.filings(person.id(), frame.visitor().caller()).orElse(List.of());
        return new Table(
                frame.t("person.filings"),
                List.of(
                        Column.text(frame.t("filing.id")),
                        Column.text(frame.t("filing.kind")),
                        Column.text(frame.t("validity")),
                        Column.text(frame.t("onRecord"))),
                all.stream()
                        .map(each -> Row.of(
                                Link.plain(each.value().id()),
                                Link.plain(frame.t("filing." + each.value().kind())),
                                Link.plain(each.value().validity().toString()),
                                Link.plain(onRecord(frame, each))))
                        .toList(),
                frame.t("person.noFilings"));
    }

    private Block entitlement(Frame frame, Person person) {
        LocalDate today = policies.today();
        return switch (policies.entitlement(
                person.id(), today, LocalDate.MAX, frame.visitor().caller())) {
            case EntitlementAnswer.Entitled(var _, Entitlement entitlement) -> gauges(frame, entitlement);
            case EntitlementAnswer.NoPolicy _ -> Notice.warning(frame.t("entitlement.noPolicy"));
            case EntitlementAnswer.NoParameter(var refusal) -> Notice.warning(frame.refusal(refusal));
            case EntitlementAnswer.UnknownPerson _ -> Notice.info(frame.t("error.404.text"));
        };
    }

    private static Block gauges(Frame frame, Entitlement entitlement) {
        if (entitlement.classes().isEmpty()) {
            return Notice.info(frame.t("entitlement.none"));
        }
        List<Gauges.Gauge> gauges = new ArrayList<>();
        for (Entitlement.Available available : entitlement.available()) {
            String benefit = frame.wording().label(available.benefit().label()) + " · "
                    + frame.wording().label(available.terms().aidClass().label());
            String clause = available.terms().clause().number();
            Money deductible = available.terms().deductible();
            gauges.add(new Gauges.Gauge(
                    frame.t("entitlement.deductible", benefit),
                    available.counted().min(deductible),
                    deductible,
                    frame.t(
                            "entitlement.deductible.said",
                            Said.money(deductible),
                            Said.money(available.counted()),
                            Said.money(available.deductibleLeft()),
                            available.terms().ratio().toString()),
                    clause));
            for (Entitlement.Left pool : available.pools()) {
                gauges.add(new Gauges.Gauge(
                        frame.t("entitlement.pool", benefit),
                        pool.paid(),
                        pool.limit().limit(),
                        frame.t(
                                "entitlement.pool.said",
                                Said.money(pool.limit().limit()),
                                Said.money(pool.paid()),
                                Said.money(pool.left())),
                        clause));
            }
        }
        return new Gauges(
                frame.t(
                        "entitlement.title",
                        entitlement.day().toString(),
                        frame.wording().label(entitlement.pack().name())),
                gauges);
    }

    /** Those of this year and the last, the latest first. */
    private Table settlements(Frame frame, Person person) {
        LocalDate today = policies.today();
        var filter = new SettlementFilter(
                person.id().value(), "", today.minusYears(1), LocalDate.of(9999, 12, 31), SettlementFilter.State.ANY);
        var found = records.settlements(
                filter, SettlementFilter.Place.START, 1000, frame.visitor().caller());
        return SettlementRows.table(
                frame,
                frame.t("person.settlements"),
                found.reversed().stream().limit(LAST).toList(),
                "");
    }
}
