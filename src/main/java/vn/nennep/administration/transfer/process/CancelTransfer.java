package vn.nennep.administration.transfer.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferFile;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.web.Words;

/** Whoever keeps the cell withdraws a transfer that isn't done; the other units need not answer any more. */
@Component
class CancelTransfer implements ActionWork {

    private final TransferBook book;
    private final TransferFile file;
    private final RunningTransfer process;
    private final RegisterRights rights;
    private final Words words;
    private final Clock clock;

    CancelTransfer(TransferBook book, TransferFile file, RunningTransfer process, RegisterRights rights, Words words, Clock clock) {
        this.book = book;
        this.file = file;
        this.process = process;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cancelTransfer";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : book.find(subject).stream()
                        .filter(transfer -> transfer.state().open() && rights.keeps(member, transfer.unitId()))
                        .map(transfer -> new Offer(
                                name(), words.of("transfer.cancel.title"), words.of("transfer.cancel.description"), transfer.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        MemberTransfer transfer = book.transfer(offer.subject());
        int round = book.round(transfer.id());
        process.hold(transfer, round);
        book.cancel(transfer.id(), answers.text("reason"), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        process.cancel(transfer, round);
        return file.hrefOf(transfer.id());
    }
}
