package medassist.hisfeed.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import medassist.contracts.city.City;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.BooksChange;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.national.NationalTransactions;
import medassist.tabular.ZippedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which things go wrong. */
class FolderWatchTests {

    private static final String COLUMNS =
            "infno\tmsgid\tfixmedins_code\tinsuplc_admdvs\tpsn_no\tmed_type\tmedfee_sumamt\tinscp_scp_amt\tsetl_time\n";
    private static final int ATTEMPTS = 5;

    @TempDir
    private Path folder;

    private final City city = new City();
    private final InstantSource clock = InstantSource.system();

    @Test
    void waitsForADatabaseThatIsAway() throws IOException {
        FolderWatch watch = watch(national());
        leave("a.zip", COLUMNS + line("M1", "P1"));
        city.stores.setAway(true);
        look(watch, ATTEMPTS * 2);
        assertThat(names("out")).doesNotContain("a.answer.zip");

        city.stores.setAway(false);
        look(watch, 1);

        assertThat(answer("a.answer.zip")).contains("\t0\t");
        assertThat(city.ledger().version()).isEqualTo(1);
    }

    @Test
    void keepsAFileThatCannotBeAnsweredAndSaysNothingWrongOfIt() throws IOException {
        FolderWatch watch = watch(national());
        leave("a.zip", COLUMNS + line("M1", "P1"));
        Files.setLastModifiedTime(
                folder.resolve("in/a.zip"), FileTime.from(Instant.now().minusSeconds(3600)));
        Files.delete(folder.resolve("out"));
        Files.writeString(folder.resolve("out"), "no folder");
        look(watch, 3);
        assertThat(names("work")).containsExactly("a.zip");

        Files.delete(folder.resolve("out"));
        Files.createDirectory(folder.resolve("out"));
        look(watch, 1);

        assertThat(answer("a.answer.zip")).contains("\t0\t").doesNotContain("INVALID_FILE");
        assertThat(city.ledger().version()).isEqualTo(1);
    }

    @Test
    void doesBothOfTwoFilesOfOneName() throws IOException {
        FolderWatch watch = watch(national());
        leave("a.zip", COLUMNS + line("M1", "P1"));
        city.stores.setAway(true);
        look(watch, 2);
        leave("a.zip", COLUMNS + line("M2", "P1"));
        look(watch, 2);
        city.stores.setAway(false);
        look(watch, 3);

        assertThat(answer("a.answer.zip")).contains("M1");
        assertThat(answer("a.2.answer.zip")).contains("M2");
        assertThat(names("done")).containsExactlyInAnyOrder("a.zip", "a.zip.2");

        leave("a.zip", COLUMNS + line("M2", "P1"));
        look(watch, 3);
        assertThat(names("out")).containsExactlyInAnyOrder("a.answer.zip", "a.2.answer.zip");
        assertThat(city.ledger().version()).isEqualTo(2);
    }

    @Test
    void showsAnswersToNobodyButItsGroup() throws IOException {
        FolderWatch watch = watch(national());
        leave("a.zip", COLUMNS + line("M1", "P1"));
        look(watch, 2);

        assertThat(permissions("out/a.answer.zip")).isEqualTo("rw-r-----");
        assertThat(permissions("out")).isEqualTo("rwxrwx---");
        assertThat(permissions("work")).isEqualTo("rwxrwx---");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    @Test
    void refusesAFileLongerThanAnyDaysUnread() throws IOException {
        FolderWatch watch = watch(national());
        try (var large = new RandomAccessFile(folder.resolve("in/a.zip").toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        leave("b.zip", COLUMNS + line("M1", "P1"));
        look(watch, 2);

        assertThat(answer("a.answer.zip")).contains("[INVALID_FILE]");
        assertThat(answer("b.answer.zip")).contains("\t0\t");
    }

    @Test
    void letsNoFileHoldUpAnother() throws IOException {
        FolderWatch watch = watch(national());
        leave("x".repeat(250) + ".zip", COLUMNS + line("M1", "P1"));
        leave("a.zip", COLUMNS + line("M2", "P1") + "9".repeat(30_000) + "\n");
        Files.write(folder.resolve("in/b.zip"), new byte[] {1});
        leave("c.ZIP", COLUMNS + line("M3", "P1"));
        look(watch, 3);

        assertThat(answer("a.answer.zip")).contains("\n2\t2304\tM2\tP1\t0\t").contains("[INVALID_LINE] 文件第 3 行");
        assertThat(answer("c.answer.zip")).contains("\t0\t");
        assertThat(names("out")).hasSize(3);
        assertThat(names("work")).containsExactly("b.zip");
        assertThat(city.ledger().version()).isEqualTo(3);
    }

    @Test
    void doesNothingOfAPersonBehindALineThatFailsAndReportsItInTheEnd() throws IOException {
        BooksChange transaction = mock(BooksChange.class);
        when(transaction.infnos()).thenReturn(Set.of("2304"));
        when(transaction.change(any())).thenReturn(JsonNodeFactory.instance.objectNode());
        when(transaction.change(
                        argThat(message -> message != null && message.msgid().equals("M1"))))
                .thenThrow(new IllegalStateException("always"));
        FolderWatch watch = watch(new AnsweringMessages(
                List.of(transaction),
                city.desk.medAssist().work(),
                city.desk.medAssist().answeringOnce(),
                new Replies(clock)));
        leave("a.zip", COLUMNS + line("M1", "P1") + line("M2", "P1") + line("M3", "P2"));
        look(watch, ATTEMPTS);
        assertThat(names("out")).doesNotContain("a.answer.zip");

        look(watch, 1);

        assertThat(answer("a.answer.zip"))
                .contains("\n2\t2304\tM1\tP1\t-1\t")
                .contains("\n3\t2304\tM2\tP1\t-1\t")
                .contains("\n4\t2304\tM3\tP2\t0\t");
    }

    private AnsweringMessages national() {
        return NationalTransactions.over(city.desk.medAssist(), city.policyPacks, city.clock);
    }

    private FolderWatch watch(AnsweringMessages answering) {
        return new FolderWatch(
                folder.toString(),
                "national",
                new SettlingFiles(answering, new Replies(clock)),
                city.desk.medAssist().records(),
                clock);
    }

    private static void look(FolderWatch watch, int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private void leave(String name, String text) throws IOException {
        Files.write(
                folder.resolve("in").resolve(name),
                ZippedText.write("text.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(String msgid, String person) {
        return "2304\t" + msgid + "\tH1\t999900\t" + person + "\t21\t10.00\t10.00\t2023-05-01\n";
    }

    private String answer(String name) throws IOException {
        byte[] zip = Files.readAllBytes(folder.resolve("out").resolve(name));
        return new String(ZippedText.read(zip), StandardCharsets.UTF_8);
    }

    private List<String> names(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".progress.json"))
                    .toList();
        }
    }
}
