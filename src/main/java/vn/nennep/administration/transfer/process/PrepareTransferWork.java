package vn.nennep.administration.transfer.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferBook.Letter;
import vn.nennep.administration.transfer.TransferBook.Papers;
import vn.nennep.administration.transfer.TransferPaper;
import vn.nennep.administration.transfer.TransferPreparation;
import vn.nennep.administration.transfer.TransferReading;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;

/** The cell gets the papers together and says where the member goes; after a return it may say otherwise. */
@Component
class PrepareTransferWork implements TaskWork {

    private final TransferBook book;
    private final TransferReading reading;
    private final TransferDestinations destinations;
    private final OpenDuties duties;
    private final TransferDueDate due;

    PrepareTransferWork(TransferBook book, TransferReading reading, TransferDestinations destinations, OpenDuties duties, TransferDueDate due) {
        this.book = book;
        this.reading = reading;
        this.destinations = destinations;
        this.duties = duties;
        this.due = due;
    }

    @Override
    public String task() {
        return "prepareTransfer";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        MemberTransfer transfer = book.transfer(task.subject());
        Map<String, Object> values = new HashMap<>();
        values.put("paperOptions", Arrays.stream(TransferPaper.values()).map(paper -> new Option(paper.name(), paper.label())).toList());
        values.put("cells", destinations.cells(transfer.unitId(), task.now().toLocalDate()));
        values.put("destinationKind", TransferDestinations.kind(transfer.inside()));
        values.put("destination", transfer.destinationUnitId());
        values.put("destinationName", transfer.destinationName());
        values.put("ownLetter", !book.approvalNeeded(transfer, task.now().toLocalDate()));
        List<TransferPreparation> before = book.preparations(task.subject());
        if (!before.isEmpty()) {
            TransferPreparation last = before.get(before.size() - 1);
            values.put("papers", last.papers().stream().map(entry -> entry.paper().name()).toList());
            values.put("note", last.note());
        }
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        MemberTransfer transfer = book.transfer(task.subject());
        List<Reading> readings = new ArrayList<>(reading.forTask(transfer));
        duties.reading(transfer.memberId(), transfer.unitId(), task.now().toLocalDate()).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Papers papers = new Papers(
                answers.texts("papers").stream().map(TransferPaper::valueOf).toList(), answers.text("note"),
                answers.has("letterNumber") ? new Letter(answers.text("letterNumber"), answers.date("letterOn")) : null);
        MemberTransfer sent = book.prepare(task.subject(), TransferDestinations.of(answers), papers, task.actor(), task.now());
        return Map.of(TransferVariables.APPROVAL_NEEDED, book.approvalNeeded(sent, task.now().toLocalDate()), TransferVariables.DESTINATION_INSIDE, sent.inside());
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return due.of(task);
    }
}
