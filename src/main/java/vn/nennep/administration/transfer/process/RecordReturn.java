package vn.nennep.administration.transfer.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferFile;
import vn.nennep.administration.transfer.TransferState;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.web.Words;

/** Whoever keeps the cell enters that a member is back from a temporary stay elsewhere. */
@Component
class RecordReturn implements ActionWork {

    private final TransferBook book;
    private final TransferFile file;
    private final RegisterRights rights;
    private final Words words;
    private final Clock clock;

    RecordReturn(TransferBook book, TransferFile file, RegisterRights rights, Words words, Clock clock) {
        this.book = book;
        this.file = file;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recordReturn";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : book.find(subject).stream()
                        .filter(transfer -> transfer.state() == TransferState.AWAY && rights.keeps(member, transfer.unitId()))
                        .map(transfer -> new Offer(
                                name(), words.of("transfer.return.title"), words.of("transfer.return.description"), transfer.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        book.takeBack(offer.subject(), answers.date("returnedOn"), member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return file.hrefOf(offer.subject());
    }
}
