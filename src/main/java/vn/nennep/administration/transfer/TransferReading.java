package vn.nennep.administration.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.TransferBook.Letter;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Submissions;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** What there is to read of a transfer, in its file and above the forms of its steps. */
@Component
public class TransferReading {

    private final TransferBook book;
    private final Submissions submissions;
    private final Register register;
    private final Words words;
    private final Clock clock;

    TransferReading(TransferBook book, Submissions submissions, Register register, Words words, Clock clock) {
        this.book = book;
        this.submissions = submissions;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** Everything, the latest answer that sent it back first. */
    List<Reading> whole(MemberTransfer transfer) {
        return Stream.of(sentBack(transfer), Optional.of(facts(transfer)), papers(transfer), answers(transfer), Optional.of(journal(transfer)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What those read who prepare or introduce. */
    public List<Reading> forTask(MemberTransfer transfer) {
        return Stream.of(sentBack(transfer), Optional.of(facts(transfer)), papers(transfer)).flatMap(Optional::stream).toList();
    }

    /** What the receiving cell has to know, and no more: nothing of returns and of what was said to them. */
    public Reading arrival(MemberTransfer transfer) {
        Optional<Letter> letter = book.letter(transfer.id());
        return Reading.titled(words.of("transfer.arrival"))
                .text(words.of("transfer.member"), member(transfer))
                .text(words.of("transfer.from"), register.unit(transfer.unitId()).name())
                .text(words.of("transfer.reason"), reason(transfer))
                .text(words.of("transfer.letter"), letter.map(this::letter).orElse(null))
                .text(words.of("transfer.papers"), latest(transfer).map(this::together).orElse(null))
                .text(words.of("transfer.since"), ReadableTime.of(transfer.transferredOn()))
                .build();
    }

    private Reading facts(MemberTransfer transfer) {
        LocalDate today = LocalDate.now(clock);
        return Reading.titled(words.of("transfer.facts"))
                .text(words.of("transfer.member"), member(transfer))
                .text(words.of("transfer.reason"), reason(transfer))
                .text(words.of("transfer.destination"), destination(transfer))
                .text(words.of("transfer.due"), due(transfer, today))
                .text(words.of("transfer.since"), ReadableTime.of(transfer.transferredOn()))
                .text(words.of("transfer.back"), ReadableTime.of(transfer.returnedOn()))
                .text(words.of("transfer.cancelReason"), transfer.cancelReason())
                .build();
    }

    /** Only while it is the cell's turn again. */
    private Optional<Reading> sentBack(MemberTransfer transfer) {
        List<TransferAnswer> given = book.answers(transfer.id());
        return transfer.state() != TransferState.PREPARING || given.isEmpty()
                ? Optional.empty()
                : Optional.of(given.get(given.size() - 1)).filter(answer -> !answer.accepted()).map(answer -> Reading.titled(words.of("transfer.sentBack"))
                        .text(
                                words.of("transfer.sentBackBy", answer.giver().label(), ReadableTime.of(answer.answeredAt())),
                                answer.reason())
                        .build());
    }

    private Optional<Reading> papers(MemberTransfer transfer) {
        Reading.Builder reading = Reading.titled(words.of("transfer.papers"));
        latest(transfer).ifPresent(papers -> reading
                .text(words.of("transfer.papersTogether"), together(papers))
                .text(words.of("transfer.papersNote"), papers.note()));
        reading.text(words.of("transfer.letter"), book.letter(transfer.id()).map(this::letter).orElse(null));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private Optional<Reading> answers(MemberTransfer transfer) {
        Reading.Builder reading = Reading.titled(words.of("transfer.answers"))
                .table(
                        null,
                        List.of(
                                words.of("transfer.journal.when"), words.of("transfer.answers.giver"), words.of("transfer.answers.answer"),
                                words.of("transfer.answers.detail")),
                        book.answers(transfer.id()).stream().map(this::row).toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private List<String> row(TransferAnswer answer) {
        String detail = Stream.of(
                        answer.letterNumber() == null ? null : letter(new Letter(answer.letterNumber(), answer.letterOn())),
                        answer.receivedOn() == null ? null : words.of("transfer.answers.from", ReadableTime.of(answer.receivedOn())),
                        answer.document(),
                        answer.reason())
                .filter(part -> part != null)
                .collect(Collectors.joining("; "));
        return List.of(
                ReadableTime.of(answer.answeredAt()), answer.giver().label(),
                words.of(verdict(answer)),
                detail);
    }

    private static String verdict(TransferAnswer answer) {
        if (!answer.accepted()) {
            return "transfer.answers.sentBack";
        }
        return answer.giver() == AnswerGiver.SUPERIOR ? "transfer.answers.introduced" : "transfer.answers.received";
    }

    /** Who did what and for whom, from the beginning. */
    private Reading journal(MemberTransfer transfer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                ReadableTime.of(transfer.startedAt()), words.of("transfer.begin.title"), register.nameOf(transfer.startedBy()), ""));
        List<String> units = new ArrayList<>(register.lineOf(transfer.unitId()));
        if (transfer.inside()) {
            units.add(transfer.destinationUnitId());
        }
        submissions.about(transfer.id(), units).forEach(done -> rows.add(List.of(
                ReadableTime.of(done.submittedAt()), done.title(), register.nameOf(done.actor()), register.nameOf(done.onBehalfOf()))));
        return Reading.titled(words.of("transfer.journal"))
                .table(
                        null,
                        List.of(
                                words.of("transfer.journal.when"), words.of("transfer.journal.what"), words.of("transfer.journal.who"),
                                words.of("transfer.journal.onBehalfOf")),
                        rows)
                .build();
    }

    private Optional<TransferPreparation> latest(MemberTransfer transfer) {
        return book.preparations(transfer.id()).stream().reduce((one, next) -> next);
    }

    private String together(TransferPreparation papers) {
        return papers.papers().isEmpty()
                ? words.of("transfer.papers.none")
                : papers.papers().stream().map(entry -> entry.paper().label()).collect(Collectors.joining("\n"));
    }

    private String letter(Letter letter) {
        return words.of("transfer.letterOn", letter.number(), ReadableTime.of(letter.on()));
    }

    /** His name, and how he stands in the cell that he leaves or in the one that he joined. */
    private String member(MemberTransfer transfer) {
        LocalDate today = LocalDate.now(clock);
        String name = register.nameOf(transfer.memberId());
        return Stream.of(transfer.unitId(), transfer.destinationUnitId())
                .filter(unit -> unit != null)
                .flatMap(unit -> register.membersOf(unit, today).stream())
                .filter(member -> member.id().equals(transfer.memberId()))
                .findFirst()
                .map(member -> words.of(member.official() ? "transfer.official" : "transfer.probationary", name))
                .orElse(name);
    }

    private String reason(MemberTransfer transfer) {
        String reason = words.of("transfer.reasonOn", transfer.reason().label(), ReadableTime.of(transfer.eventOn()));
        return reason + "\n" + (transfer.temporary()
                ? words.of("transfer.durationUntil", transfer.duration().label(), ReadableTime.of(transfer.untilOn()))
                : transfer.duration().label());
    }

    private String destination(MemberTransfer transfer) {
        return transfer.inside()
                ? register.unit(transfer.destinationUnitId()).name()
                : words.of("transfer.outside", transfer.destinationName());
    }

    private String due(MemberTransfer transfer, LocalDate today) {
        String days = Long.toString(transfer.daysOpen(today));
        String day = ReadableTime.of(transfer.dueOn());
        if (!transfer.state().open()) {
            return words.of("transfer.dueDone", day, days);
        }
        return words.of(transfer.overdue(today) ? "transfer.dueOver" : "transfer.dueOpen", day, days);
    }
}
