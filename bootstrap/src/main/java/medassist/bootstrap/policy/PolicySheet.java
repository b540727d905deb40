package medassist.bootstrap.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import medassist.application.wording.PolicyWording;
import medassist.application.wording.Wording;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/** A pack on a day, laid out for reading. */
final class PolicySheet {

    private final PolicyPack pack;
    private final LocalDate day;
    private final Wording wording;
    private final PolicyWording policy;
    private final StringBuilder sheet = new StringBuilder();

    PolicySheet(PolicyPack pack, LocalDate day, Wording wording) {
        this.pack = pack;
        this.day = day;
        this.wording = wording;
        this.policy = wording.ofPolicy();
    }

    String text() {
        line(policy.title(pack, day));
        benefits();
        pack.unaided().stream()
                .filter(unaided -> unaided.validity().includes(day))
                .map(policy::unaided)
                .forEach(this::line);
        pack.hospitalRules().forEach(rule -> line(policy.hospitalRule(rule)));
        pack.criticalIllnessTilt().stream()
                .filter(tilt -> tilt.validity().includes(day))
                .forEach(tilt -> line(policy.tilt(tilt)));
        pack.depositWaiver().stream()
                .filter(waiver -> waiver.validity().includes(day))
                .forEach(waiver -> line(policy.waiver(waiver)));
        pack.chapters()
                .enrolment()
                .ifPresent(enrolment -> enrolment.rules().forEach(rule -> line(policy.subsidy(rule))));
        pack.chapters().warnings().forEach(rule -> line(policy.warning(rule)));
        pack.chapters().applications().stream()
                .filter(rule -> rule.validity().includes(day))
                .forEach(rule -> line(policy.application(rule)));
        pack.carveOuts().forEach(carveOut -> line(policy.carveOut(carveOut)));
        line(policy.designation(pack.designation()));
        pack.readings().stream().map(policy::reading).distinct().forEach(this::line);
        return sheet.toString().stripTrailing();
    }

    private void benefits() {
        for (Benefit benefit : pack.benefits()) {
            String care = benefit.covers().stream().map(policy::coverage).collect(Collectors.joining("; "));
            line(wording.label(benefit.label()) + " · " + care + " (" + benefit.clause() + ")");
            List<List<String>> rows = new ArrayList<>(List.of(policy.termsHeader()));
            benefit.termsOn(day).forEach(terms -> rows.add(row(terms)));
            table(rows);
        }
    }

    private List<String> row(Terms terms) {
        String limits = terms.limits().stream()
                .map(limit -> wording.label(limit.pool().label()) + " " + policy.limit(limit))
                .collect(Collectors.joining("; "));
        return List.of(
                wording.label(terms.aidClass().label()),
                policy.deductible(terms.scale().deductible()),
                policy.ratios(terms.ratio()),
                limits.isEmpty() ? policy.noLimit() : limits,
                wording.fund(terms.fund()),
                terms.clause().number());
    }

    /** Each column as wide as its widest text. */
    private void table(List<List<String>> rows) {
        for (List<String> row : rows) {
            var text = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int widest = rows.stream()
                        .mapToInt(each -> Columns.width(each.get(column)))
                        .max()
                        .orElse(0);
                text.append("  ").append(Columns.padded(row.get(i), widest));
            }
            line(text.toString().stripTrailing());
        }
        line("");
    }

    private void line(String text) {
        sheet.append(text).append(System.lineSeparator());
    }
}
