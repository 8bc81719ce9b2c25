package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.Attendance;
import vn.nennep.session.AttendanceStatus;
import vn.nennep.session.OpeningCheck;
import vn.nennep.session.QuorumRule;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.WaitReading;

/** Calls the roll, names the minute taker, approves the agenda ({@code domain.md} A6, P2 form 10). Who does it is in the chair. */
@Component
class OpenSessionWork implements TaskWork {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final Register register;
    private final SittingOptions options;
    private final WaitReading wait;
    private final Words words;

    OpenSessionWork(
            SessionRepository sessions, Sittings sittings, Register register, SittingOptions options, WaitReading wait, Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.register = register;
        this.options = options;
        this.wait = wait;
        this.words = words;
    }

    @Override
    public String task() {
        return "openSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        LocalDate today = task.now().toLocalDate();
        return Map.of(
                "members", options.members(task.unit(), today),
                "attendance", register.membersOf(task.unit(), today).stream().map(OpenSessionWork::row).toList());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        long obliged = register.membersOf(task.unit(), task.now().toLocalDate()).stream()
                .filter(member -> member.activity() == ActivityStatus.ACTIVE)
                .count();
        List<Reading> readings = new ArrayList<>(wait.of(sessions.session(task.subject()), Readers.committee(task.actor())));
        readings.add(Reading.titled(words.of("session.sitting.quorum"))
                .text(null, words.of("session.sitting.quorumNeeded", obliged, quorum(task).needed((int) obliged)))
                .build());
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        if (session.state() != SessionState.NOTIFIED) {
            throw Refusal.at(null, "session.opening.notNotified");
        }
        if (task.now().toLocalDate().isBefore(session.scheduledAt().toLocalDate())) {
            throw Refusal.at(null, "session.opening.tooEarly", DAY.format(session.scheduledAt()));
        }
        Map<String, CellMember> members = register.membersOf(task.unit(), task.now().toLocalDate()).stream()
                .collect(Collectors.toMap(CellMember::id, Function.identity()));
        SessionOpening opening = SessionOpening.called(
                task.subject(), task.now(), task.actor(), answers.text("minuteTaker"), answers.text("reason"), answers.text("guests"),
                answers.yes("agendaApproved"), answers.rows("attendance").stream().map(row -> attendance(row, members)).toList(),
                quorum(task));
        Findings.refuseIfAny(OpeningCheck.judge(opening, members.keySet()));
        sittings.open(opening);
        Map<String, Object> routing = new HashMap<>();
        routing.put(SessionVariables.QUORUM_REACHED, opening.quorumReached());
        routing.put(SessionVariables.CHAIR, opening.chairId());
        routing.put(SessionVariables.MINUTE_TAKER, opening.minuteTakerId());
        return routing;
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(sessions.session(task.subject()).scheduledAt());
    }

    private QuorumRule quorum(OpenTask task) {
        return new QuorumRule(options.policy(task.unit(), task.now().toLocalDate()).ratio("quorum.ratio"));
    }

    private static Attendance attendance(Answers row, Map<String, CellMember> members) {
        CellMember member = members.get(row.text("member"));
        return new Attendance(
                member.id(), row.choice("status", AttendanceStatus.class), row.text("reason"), member.official(), member.activity());
    }

    /** One row of the roll. Nobody is said to be present before he was called; what the register knows is filled in. */
    private static Map<String, Object> row(CellMember member) {
        return switch (member.activity()) {
            case ACTIVE -> Map.of("member", member.id());
            case EXEMPT -> Map.of("member", member.id(), "status", AttendanceStatus.EXEMPT.name());
            case TEMPORARILY_ELSEWHERE, SUSPENDED -> Map.of(
                    "member", member.id(), "status", AttendanceStatus.EXCUSED.name(), "reason", member.activity().label());
        };
    }
}
