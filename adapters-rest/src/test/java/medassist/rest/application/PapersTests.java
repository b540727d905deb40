package medassist.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import medassist.contracts.city.Town;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.application.PaperFile;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of papers, over stores in memory. */
class PapersTests {

    private static final String PDF_START = "%PDF-1.7 ";
    private static final String PDF = PDF_START + "发票";

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson(Town.CODE);
    private final String id = service.unique("A-");
    private final String application = "/applications/" + Town.CODE + "/" + id;
    private final String clerk = key(Role.CLERK);

    private String key(Role role) {
        return "Authorization: Bearer "
                + service.signIn(Set.of(role), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of(Town.CODE))));
    }

    @BeforeEach
    void receive() {
        service.post("/applications", """
                        {"applicationId": "%s", "kind": "SPECIAL", "personId": "%s", "jurisdiction": "%s", "receivedOn": "2023-06-15",
                         "channel": "TOWNSHIP", "receivedBy": "T1",
                         "documents": [{"kind": "INVOICE", "number": "7", "fileId": "F1"}]}
                        """.formatted(id, person, Town.CODE), clerk)
                .expect(201);
    }

    private Reply handIn(String fileId, String content) {
        return service.send("PUT", application + "/files/" + fileId, content, "Content-Type: application/pdf", clerk);
    }

    @Test
    void areKeptOnceAndReadWithATrail() {
        Reply kept = handIn("F1", PDF).expect(201);
        assertThat(kept.at("/type")).isEqualTo("PDF");
        assertThat(kept.at("/size")).isEqualTo("15");
        assertThat(handIn("F1", PDF).isReplayed()).isTrue();
        handIn("F1", PDF + "!").isProblem(409, "PAPER_EXISTS");

        assertThat(service.get(application + "/files", clerk).items("fileId")).containsExactly("F1");
        Reply read = service.get(application + "/files/F1", key(Role.APPROVER)).expect(200);
        assertThat(read.text()).isEqualTo(PDF);
        assertThat(read.header("Content-Type")).startsWith("application/pdf");
        assertThat(read.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(service.get("/audit?personId=" + person).text()).contains("KEEP_PAPER", "READ_PAPER", id + "/F1");
    }

    @Test
    void areOfAnOpenApplicationThatIsThere() {
        service.send(
                        "PUT",
                        "/applications/" + Town.CODE + "/none/files/F1",
                        PDF,
                        "Content-Type: application/pdf",
                        clerk)
                .isProblem(404, "UNKNOWN_APPLICATION");
        service.get("/applications/" + Town.CODE + "/none/files", clerk).isProblem(404, "UNKNOWN_APPLICATION");
        service.get(application + "/files/none", clerk).isProblem(404, "UNKNOWN_PAPER");
        handIn("F1", PDF).expect(201);
        service.post(application + "/withdrawal", "{\"reason\": \"撤回\"}", clerk).expect(200);

        handIn("F2", PDF).isProblem(409, "APPLICATION_STATE");
        assertThat(handIn("F1", PDF).isReplayed()).as("it was there before").isTrue();
        service.get(application + "/files/F1", key(Role.HOSPITAL)).isProblem(403, "FORBIDDEN");
    }

    @Test
    void areNoLargerThanFiveMegabytes() {
        RestService large = RestService.with(Map.of("micronaut.server.max-request-size", "10MB"));
        try {
            String poor = large.poorPerson(Town.CODE);
            large.post("/applications", """
                            {"applicationId": "A", "kind": "SPECIAL", "personId": "%s", "jurisdiction": "%s", "receivedOn": "2023-06-15",
                             "channel": "TOWNSHIP", "receivedBy": "T1"}
                            """.formatted(poor, Town.CODE)).expect(201);
            String path = "/applications/" + Town.CODE + "/A/files/F1";
            String largest = PDF_START + "x".repeat(PaperFile.LARGEST - PDF_START.length());

            large.send("PUT", path, largest + "x", "Content-Type: application/pdf")
                    .isProblem(422, "PAPER_TOO_LARGE");
            large.send("PUT", path, largest, "Content-Type: application/pdf").expect(201);
        } finally {
            large.stop();
        }
    }

    @Test
    void areNothingButPicturesOfAnAllowedSize() {
        handIn("F2", "<html>").isProblem(422, "PAPER_NO_PICTURE");
        service.send("PUT", application + "/files/F2", "%PDF", "Content-Type: text/html", clerk)
                .expect(415);
    }
}
