package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.application.reconciling.ExchangingFiles;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.domain.clearing.Finding;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.outcome.Refusal;
import medassist.hisfeed.message.BooksChange;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageNumbers;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.profile.BooksDialect;
import medassist.tabular.ZippedText;

/** Holds an institution's uploaded books against ours 医药机构费用结算对明细账: 3202. Its answer is a file to be downloaded. */
@Singleton
final class DetailTransaction implements BooksChange {

    /** The name of the text in the answer's ZIP. */
    private static final String ENTRY = "result.txt";

    private final ReconcilingBooks reconciling;
    private final ExchangingFiles exchanging;

    DetailTransaction(ReconcilingBooks reconciling, ExchangingFiles exchanging) {
        this.reconciling = reconciling;
        this.exchanging = exchanging;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("3202");
    }

    @Override
    public ObjectNode change(Message message) {
        StatementScope scope = StatementScope.of(message);
        String uploaded = message.data().requiredText("file_qury_no");
        KeptFile file = exchanging
                .find(message.institutionId(), uploaded, message.caller())
                .orElseThrow(() -> Refusals.refused(Refusal.Code.UNKNOWN_FILE, uploaded));
        BooksDialect dialect = message.profile().books();
        List<InstitutionLine> books =
                BooksFile.read(ExchangingFiles.content(file), dialect.encoding().charset());
        var reconciliation = new Reconciliation(message.profile().accountInFunds(), dialect.reversalDay());
        List<Finding> findings = reconciling.reconcile(
                message.institutionId(), scope.toDomain(), reconciliation, scope, books, message.caller());
        boolean withAid = books.stream().anyMatch(line -> line.aid().isPresent());
        return fileinfo(message, new AnswerFile(reconciliation, withAid, dialect.emptyText()), findings);
    }

    private ObjectNode fileinfo(Message message, AnswerFile answer, List<Finding> findings) {
        String number = MessageNumbers.of(message);
        String text = findings.stream().map(answer::line).collect(Collectors.joining());
        byte[] zip = ZippedText.write(
                ENTRY, text.getBytes(message.profile().books().encoding().charset()));
        KeptFile kept = exchanging.keep(message.institutionId(), number, number + ".txt.zip", zip, message.caller());
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.putObject("fileinfo")
                .put("file_qury_no", number)
                .put("filename", kept.name())
                .put("dld_endtime", Replies.time(kept.until()));
        return output;
    }
}
