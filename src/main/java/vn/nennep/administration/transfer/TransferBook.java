package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.administration.transfer.TransferPlan.Destination;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.platform.web.ReadableTime;

/** The transfers: begun, prepared, answered, withdrawn. Every change comes from a step of the process or an action on it. */
@Component
public class TransferBook {

    /** A letter of introduction (giấy giới thiệu sinh hoạt đảng). */
    public record Letter(String number, LocalDate on) {}

    /** The papers as a cell hands them in; {@code letter} only where it issues it itself. */
    public record Papers(List<TransferPaper> together, String note, Letter letter) {}

    private static final Set<Role> GIVEN_IN_THE_CELL = EnumSet.of(Role.MEMBER, Role.DUTY_OFFICER, Role.PARTY_GROUP_LEADER);

    private final TransferRepository transfers;
    private final TransferPreparationRepository preparations;
    private final TransferAnswerRepository answers;
    private final TransferRegister changes;
    private final Memberships memberships;
    private final Register register;
    private final Policy policy;
    private final Subjects subjects;
    private final TransferMail mail;
    private final JdbcClient jdbc;

    TransferBook(
            TransferRepository transfers, TransferPreparationRepository preparations, TransferAnswerRepository answers, TransferRegister changes,
            Memberships memberships, Register register, Policy policy, Subjects subjects, TransferMail mail, JdbcClient jdbc) {
        this.transfers = transfers;
        this.preparations = preparations;
        this.answers = answers;
        this.changes = changes;
        this.memberships = memberships;
        this.register = register;
        this.policy = policy;
        this.subjects = subjects;
        this.mail = mail;
        this.jdbc = jdbc;
    }

    public Optional<MemberTransfer> find(long id) {
        return transfers.findById(id);
    }

    /**
     * The transfer of the id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public MemberTransfer transfer(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No transfer " + id));
    }

    /** The transfer out of the unit that somebody still works on. */
    public Optional<MemberTransfer> openOf(String unit, String member) {
        return transfers.openOf(unit, member).stream().findFirst();
    }

    public List<TransferPreparation> preparations(long id) {
        return preparations.findByTransferIdOrderByRound(id);
    }

    public List<TransferAnswer> answers(long id) {
        return answers.findByTransferIdOrderById(id);
    }

    /** How often the papers were sent on. */
    public int round(long id) {
        return preparations(id).size();
    }

    /** The letter of introduction of this round; empty before it was issued. */
    public Optional<Letter> letter(long id) {
        int round = round(id);
        return answers(id).stream()
                .filter(answer -> answer.round() == round && answer.letterNumber() != null)
                .map(answer -> new Letter(answer.letterNumber(), answer.letterOn()))
                .findFirst()
                .or(() -> preparations(id).stream()
                        .filter(papers -> papers.round() == round && papers.letterNumber() != null)
                        .map(papers -> new Letter(papers.letterNumber(), papers.letterOn()))
                        .findFirst());
    }

    /**
     * Whether the direct superior issues the letter of introduction: by the policy of the day of the event, and always for whoever holds a post that isn't
     * the cell's own to end.
     */
    public boolean approvalNeeded(MemberTransfer transfer, LocalDate today) {
        return register.unit(transfer.unitId()).parentId() != null
                && (policy(transfer.unitId(), transfer.eventOn()).flag("transfer.approval") || leads(transfer, today));
    }

    private boolean leads(MemberTransfer transfer, LocalDate today) {
        return register.rolesOf(transfer.memberId(), today).stream()
                .anyMatch(held -> held.unitId().equals(transfer.unitId()) && !GIVEN_IN_THE_CELL.contains(held.role()));
    }

    /** The rules for a member of the unit on the day. */
    public TransferCheck check(String unit, String member, LocalDate eventOn, LocalDate today) {
        // an event that lies before all rules is refused as too old, not as unruled
        LocalDate judged = eventOn.isBefore(today.minusYears(TransferCheck.YEARS_BACK)) ? today : eventOn;
        List<String> others = memberships.of(member).stream()
                .filter(segment -> !segment.unitId().equals(unit) && (segment.toDate() == null || segment.toDate().isAfter(today)))
                .map(segment -> register.unit(segment.unitId()))
                .filter(other -> other.type().isCell())
                .map(Unit::name)
                .distinct()
                .toList();
        return new TransferCheck(today, policy(unit, judged).period("transfer.temporary.longest"), others);
    }

    /**
     * Begins the transfer of a member out of the unit.
     *
     * @throws Refusal if he can't be transferred as planned, or is being transferred already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MemberTransfer begin(String unit, String member, TransferPlan plan, String actor, LocalDateTime now) {
        // of two who begin it at once the second sees the first
        jdbc.sql("select id from party_member where id = :id for update").param("id", member).query(String.class).optional();
        if (openOf(unit, member).isPresent()) {
            throw Refusal.at(null, "transfer.openAlready", register.nameOf(member));
        }
        refuseIfAny(check(unit, member, plan.eventOn(), now.toLocalDate()).plan(plan));
        LocalDate due = plan.eventOn().plus(policy(unit, plan.eventOn()).period("transfer.deadline"));
        MemberTransfer begun =
                transfers.save(MemberTransfer.begun(subjects.next(MemberTransfer.KIND), unit, member, plan, due, actor, now));
        mail.begun(begun);
        return begun;
    }

    /** Sends the papers on, to where they may have to go first: the superior, the receiving cell, or out of the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MemberTransfer prepare(long id, Destination destination, Papers papers, String actor, LocalDateTime now) {
        MemberTransfer transfer = transfer(id).to(destination);
        TransferCheck check = check(transfer.unitId(), transfer.memberId(), transfer.eventOn(), now.toLocalDate());
        refuseIfAny(check.destination(transfer.duration(), destination));
        refuseIfAny(TransferCheck.papers(papers.together(), papers.note()));
        Letter letter = papers.letter();
        if (letter != null) {
            refuseIfAny(check.letter(letter.on()));
        }
        preparations.save(new TransferPreparation(
                null, id, round(id) + 1, papers.note(), letter == null ? null : letter.number(), letter == null ? null : letter.on(),
                papers.together().stream().map(PaperEntry::new).toList(), actor, now));
        return transfers.save(transfer.in(approvalNeeded(transfer, now.toLocalDate()) ? TransferState.WITH_SUPERIOR : introduced(transfer)));
    }

    /** The superior issues the letter of introduction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void introduce(long id, Letter letter, String actor, LocalDateTime now) {
        MemberTransfer transfer = transfer(id);
        refuseIfAny(check(transfer.unitId(), transfer.memberId(), transfer.eventOn(), now.toLocalDate()).letter(letter.on()));
        answers.save(TransferAnswer.introduced(id, round(id), letter.number(), letter.on(), actor, now));
    }

    /**
     * The member is there: the register is changed with it.
     *
     * @throws Denial if it has come to its end meanwhile
     * @throws Refusal if it can't be from that day, or the register says otherwise of him by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(long id, AnswerGiver giver, LocalDate receivedOn, String document, String actor, LocalDateTime now) {
        MemberTransfer transfer = open(id);
        refuseIfAny(check(transfer.unitId(), transfer.memberId(), transfer.eventOn(), now.toLocalDate())
                .received(transfer, letter(id).map(Letter::on).orElse(null), receivedOn));
        changes.transfer(transfer, receivedOn, actor);
        if (!transfer.temporary()) {
            transfers.awayOf(transfer.unitId(), transfer.memberId()).forEach(stay -> transfers.save(stay.in(TransferState.COMPLETED)));
        }
        answers.save(TransferAnswer.received(id, round(id), giver, receivedOn, document, actor, now));
        transfers.save(transfer.transferred(receivedOn, now));
    }

    /** Sends it back to the cell. It is told of it by {@link #deliver}, unless it was the cell itself that entered it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(long id, AnswerGiver giver, String reason, String actor, LocalDateTime now) {
        answers.save(TransferAnswer.returned(id, round(id), giver, reason, actor, now));
        if (giver == AnswerGiver.OUTSIDE) {
            transfers.save(transfer(id).in(TransferState.PREPARING));
        }
    }

    /**
     * Takes the last answer to the cell.
     *
     * @return whether it was favourable; empty when the cell has withdrawn the transfer meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Boolean> deliver(long id) {
        MemberTransfer transfer = transfer(id);
        if (transfer.state() == TransferState.CANCELLED) {
            return Optional.empty();
        }
        List<TransferAnswer> given = answers(id);
        boolean accepted = given.get(given.size() - 1).accepted();
        if (!accepted) {
            transfers.save(transfer.in(TransferState.PREPARING));
        } else if (transfer.state() == TransferState.WITH_SUPERIOR) {
            transfers.save(transfer.in(introduced(transfer)));
        }
        return Optional.of(accepted);
    }

    /**
     * Withdraws it; nothing in the register changes.
     *
     * @throws Denial if it has come to its end meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(long id, String reason, LocalDateTime now) {
        MemberTransfer cancelled = transfers.save(open(id).cancelled(reason, now));
        mail.cancelled(cancelled);
    }

    /**
     * The member is back from a temporary stay.
     *
     * @throws Refusal if he can't have come back on that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long id, LocalDate returnedOn, String actor, LocalDateTime now) {
        MemberTransfer transfer = transfer(id);
        if (returnedOn.isAfter(now.toLocalDate()) || !returnedOn.isAfter(transfer.transferredOn())) {
            throw Refusal.at("returnedOn", "transfer.returned.outside", ReadableTime.of(transfer.transferredOn()));
        }
        changes.takeBack(transfer, returnedOn, actor);
        transfers.save(transfer.returned(returnedOn));
    }

    /** What was done meanwhile isn't undone: the person sees where it stands now. */
    private MemberTransfer open(long id) {
        MemberTransfer transfer = transfer(id);
        if (!transfer.state().open()) {
            throw new Denial(Denial.Kind.MOVED_ON, "transfer.overAlready", transfer.state().label());
        }
        return transfer;
    }

    private static TransferState introduced(MemberTransfer transfer) {
        return transfer.inside() ? TransferState.WITH_RECEIVER : TransferState.AWAITING_CONFIRMATION;
    }

    private PolicyOn policy(String unit, LocalDate judged) {
        return policy.on(judged, register.lineOf(unit));
    }

    private static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }
}
