package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AbsenceNotice;
import vn.nennep.session.Attendance;
import vn.nennep.session.AttendanceStatus;
import vn.nennep.session.AttendanceWay;
import vn.nennep.session.EnteredFor;
import vn.nennep.session.LateEntryRepository;
import vn.nennep.session.OpeningCheck;
import vn.nennep.session.OpeningWords;
import vn.nennep.session.Participations;
import vn.nennep.session.PreparationChapter;
import vn.nennep.session.PreparationRepository;
import vn.nennep.session.QuorumRule;
import vn.nennep.session.SessionMode;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionPreparation;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.WaitReading;

/**
 * Calls the roll, names chair and minute taker, approves the agenda ({@code domain.md} A6, §1.3 rows 8 and 9, P2 form 10). Who calls the roll presides,
 * unless he names the deputy or a committee member.
 */
@Component
class OpenSessionWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final Register register;
    private final CellMembers members;
    private final SittingOptions options;
    private final PreparationRepository preparations;
    private final Participations participations;
    private final EnteredFor entered;
    private final LateEntryRepository lateEntries;
    private final PreparationChapter agenda;
    private final WaitReading wait;
    private final Words words;

    OpenSessionWork(
            SessionRepository sessions, Sittings sittings, Register register, CellMembers members, SittingOptions options,
            PreparationRepository preparations, Participations participations, EnteredFor entered, LateEntryRepository lateEntries,
            PreparationChapter agenda, WaitReading wait, Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.register = register;
        this.members = members;
        this.options = options;
        this.preparations = preparations;
        this.participations = participations;
        this.entered = entered;
        this.lateEntries = lateEntries;
        this.agenda = agenda;
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
        ThematicSession session = sessions.session(task.subject());
        Map<String, Object> data = new HashMap<>();
        data.put("members", options.members(task.unit(), today));
        Map<String, String> announced = announced(session);
        data.put("attendance", register.membersOf(task.unit(), today).stream().map(member -> row(member, announced.get(member.id()))).toList());
        data.put("guests", guests(session));
        data.put("special", special(task));
        data.put("hybrid", hybrid(session));
        data.put("combined", session.setting().combined());
        data.put("ways", Stream.of(AttendanceWay.values())
                .filter(way -> way == AttendanceWay.IN_PERSON || !special(task))
                .map(way -> new Option(way.name(), way.label()))
                .toList());
        data.put("way", AttendanceWay.IN_PERSON.name());
        data.put("startedAt", (lateEntries.findBySessionIdOrderById(session.id()).isEmpty() ? task.now() : session.scheduledAt())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString());
        data.put("presiding", members.presiding(task.unit(), today));
        data.put("secretaries", List.copyOf(members.secretaries(task.unit(), today)));
        data.put("chair", task.actor());
        return data;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        long obliged = register.membersOf(task.unit(), task.now().toLocalDate()).stream()
                .filter(member -> member.activity() == ActivityStatus.ACTIVE)
                .count();
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.titled(words.of("session.sitting.quorum"))
                .text(null, words.of("session.sitting.quorumNeeded", obliged, quorum(task).needed((int) obliged)))
                .build());
        agenda.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        readings.addAll(wait.of(session, Readers.committee(task.actor())));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        if (session.state() != SessionState.NOTIFIED) {
            throw Refusal.at(null, "session.opening.notNotified");
        }
        if (task.now().toLocalDate().isBefore(session.scheduledAt().toLocalDate())) {
            throw Refusal.at(null, "session.opening.tooEarly", ReadableTime.of(session.scheduledAt().toLocalDate()));
        }
        SessionOpening opening = opening(task, session, answers);
        Findings.refuseIfAny(check(task, session).judge(opening));
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

    private SessionOpening opening(OpenTask task, ThematicSession session, Answers answers) {
        Map<String, CellMember> roll = register.membersOf(task.unit(), task.now().toLocalDate()).stream()
                .collect(Collectors.toMap(CellMember::id, Function.identity()));
        String chair = answers.has("chair") ? answers.text("chair") : task.actor();
        OpeningWords said = new OpeningWords(
                answers.text("reason"), answers.text("guests"), answers.yes("agendaApproved"), answers.text("agendaChanges"),
                session.setting().combined() ? answers.text("partyFees") : null, answers.text("substitutionReason"));
        return SessionOpening.called(
                task.subject(), answers.has("startedAt") ? answers.dateTime("startedAt") : task.now(), task.now(), task.actor(), chair,
                answers.text("minuteTaker"), said,
                answers.rows("attendance").stream().map(row -> attendance(row, roll, way(task, session, answers, row))).toList(), quorum(task));
    }

    private OpeningCheck check(OpenTask task, ThematicSession session) {
        LocalDate today = task.now().toLocalDate();
        Set<String> roll = register.membersOf(task.unit(), today).stream().map(CellMember::id).collect(Collectors.toSet());
        Set<String> presiding = members.presiding(task.unit(), today).stream().map(Option::value).collect(Collectors.toSet());
        return new OpeningCheck(
                roll, members.secretaries(task.unit(), today), presiding, session.scheduledAt(), task.now(), session.setting().combined());
    }

    /** In a hybrid session each member's own way; otherwise one for all. A special cell calls the roll in person. */
    private AttendanceWay way(OpenTask task, ThematicSession session, Answers answers, Answers row) {
        if (special(task)) {
            return AttendanceWay.IN_PERSON;
        }
        if (hybrid(session)) {
            return row.choice("way", AttendanceWay.class);
        }
        return answers.has("way") ? answers.choice("way", AttendanceWay.class) : AttendanceWay.IN_PERSON;
    }

    private static boolean hybrid(ThematicSession session) {
        return session.setting().mode() == SessionMode.HYBRID;
    }

    private boolean special(OpenTask task) {
        return register.unit(task.unit()).special();
    }

    private QuorumRule quorum(OpenTask task) {
        return new QuorumRule(options.policy(task.unit(), task.now().toLocalDate()).ratio("quorum.ratio"));
    }

    private static Attendance attendance(Answers row, Map<String, CellMember> roll, AttendanceWay way) {
        CellMember member = roll.get(row.text("member"));
        AttendanceStatus status = row.choice("status", AttendanceStatus.class);
        return new Attendance(
                member.id(), status, row.text("reason"), status == AttendanceStatus.PRESENT ? way : null, member.official(), member.activity());
    }

    /** The guests who were asked to come, one a line. */
    private String guests(ThematicSession session) {
        return preparations.findBySessionId(session.id()).map(SessionPreparation::guests).orElse(List.of()).stream()
                .map(guest -> Stream.of(guest.name(), guest.office(), guest.organisation())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    /**
     * One row of the roll. Nobody is said to be present before he was called; what the register knows and what was announced is filled in.
     *
     * @param announced why he said beforehand that he can't come; null where he didn't
     */
    /** Why members said that they can't come; where somebody entered it for one of them, it says so. */
    private Map<String, String> announced(ThematicSession session) {
        EnteredFor.Marks marks = entered.in(session);
        return participations.absences(session.id()).values().stream()
                .collect(Collectors.toMap(AbsenceNotice::memberId, absence -> absence.reason() + marks.of(absence.memberId(), absence.givenAt())));
    }

    private static Map<String, Object> row(CellMember member, String announced) {
        return switch (member.activity()) {
            case ACTIVE -> announced == null
                    ? Map.of("member", member.id())
                    : Map.of("member", member.id(), "status", AttendanceStatus.EXCUSED.name(), "reason", announced);
            case EXEMPT -> Map.of("member", member.id(), "status", AttendanceStatus.EXEMPT.name());
            case TEMPORARILY_ELSEWHERE, SUSPENDED -> Map.of(
                    "member", member.id(), "status", AttendanceStatus.EXCUSED.name(), "reason", member.activity().label());
        };
    }
}
