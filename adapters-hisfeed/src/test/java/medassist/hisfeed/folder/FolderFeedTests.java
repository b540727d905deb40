package medassist.hisfeed.folder;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import medassist.application.MedAssist;
import medassist.application.port.PolicyPacks;
import medassist.contracts.FeedContract;
import medassist.contracts.city.City;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.national.NationalTransactions;
import medassist.hisfeed.profile.ProfileReader;
import medassist.tabular.TabText;

/** A folder of files keeps the contract of feeds: each request is a file with one line. */
class FolderFeedTests extends FeedContract {

    @Override
    protected Feed feed(MedAssist medAssist, PolicyPacks policyPacks, InstantSource clock) {
        return new Core(
                new SettlingFiles(NationalTransactions.over(medAssist, policyPacks, clock), new Replies(clock)), clock);
    }

    /** A core that leaves files. */
    private record Core(SettlingFiles settling, InstantSource clock) implements Feed {

        private static final List<String> COLUMNS = List.of(
                "infno",
                "msgid",
                "fixmedins_code",
                "insuplc_admdvs",
                "psn_no",
                "med_type",
                "medfee_sumamt",
                "inscp_scp_amt",
                "hifp_pay",
                "setl_time",
                "setl_id",
                "omsgid",
                "oinfno");

        @Override
        public Outcome settle(String request, Bill bill) {
            String total = bill.total().toString();
            return answer(line(
                    "2304",
                    request,
                    bill.personId(),
                    "21",
                    total,
                    total,
                    bill.paidEarlier().toString(),
                    bill.settledOn().toString(),
                    "",
                    "",
                    ""));
        }

        @Override
        public Outcome reverse(String request, PersonId personId, String number) {
            return answer(line("2305", request, personId, "", "", "", "", "", number, "", ""));
        }

        @Override
        public Outcome undo(String request, PersonId personId, String undone, boolean reversed) {
            return answer(line("2601", request, personId, "", "", "", "", "", "", undone, reversed ? "2305" : "2304"));
        }

        private static List<String> line(String infno, String msgid, PersonId personId, String... values) {
            var line =
                    new ArrayList<>(List.of(infno, msgid, City.HOSPITAL.value(), City.CODE.value(), personId.value()));
            line.addAll(List.of(values));
            return line;
        }

        private Outcome answer(List<String> line) {
            var file = new DayFile(COLUMNS, List.of(new DayLine(2, line)));
            var progress = new Progress("file", 1, clock.instant(), text -> {});
            return outcome(settling.settle(file, ProfileReader.read("national"), progress));
        }

        private static Outcome outcome(SettlingFiles.Outcome answer) {
            List<List<String>> rows = new ArrayList<>();
            TabText.forEachLine(
                    answer.text().getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8,
                    (number, values) -> rows.add(values));
            List<String> row = rows.getLast();
            String error = row.get(9);
            return switch (row.get(4)) {
                case "0" -> new Outcome.Done(answer.text(), row.get(5), money(row.get(6)), money(row.get(8)));
                case "-1" -> new Outcome.Failed();
                default -> new Outcome.Refused(error.substring(1, error.indexOf(']')));
            };
        }

        private static Money money(String yuan) {
            return yuan.isEmpty()
                    ? Money.ZERO
                    : Money.ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
        }
    }
}
