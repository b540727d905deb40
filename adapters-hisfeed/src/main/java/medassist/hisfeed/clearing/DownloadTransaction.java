package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.application.reconciling.ExchangingFiles;
import medassist.domain.outcome.Refusal;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Question;
import medassist.hisfeed.message.Refusals;

/** Gives a file 文件下载: 9102. */
@Singleton
final class DownloadTransaction implements Question {

    private final ExchangingFiles exchanging;

    DownloadTransaction(ExchangingFiles exchanging) {
        this.exchanging = exchanging;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("9102");
    }

    @Override
    public Output answer(Message message) {
        String number = message.fields("fsDownloadIn").requiredText("file_qury_no");
        KeptFile file = exchanging
                .find(message.institutionId(), number, message.caller())
                .orElseThrow(() -> Refusals.refused(Refusal.Code.UNKNOWN_FILE, number));
        return new Output.File(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("file_qury_no", number)
                        .put("filename", file.name())
                        .put("fixmedins_code", message.institutionId().value())
                        .put("in", file.content()),
                number + ".zip",
                file.content());
    }
}
