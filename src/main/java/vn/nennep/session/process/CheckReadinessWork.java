package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.DispatchRecipient;
import vn.nennep.session.DispatchRepository;
import vn.nennep.session.ReadinessCheck;
import vn.nennep.session.ReadinessItem;
import vn.nennep.session.ReadinessLine;
import vn.nennep.session.ReadinessRepository;
import vn.nennep.session.ReadinessRule;
import vn.nennep.session.ReadinessState;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** “Kiểm tra phòng họp, thiết bị” ({@code domain.md} A6.5): one line for each item; what is missing has somebody who sees to it. */
@Component
class CheckReadinessWork implements TaskWork {

    private final SessionRepository sessions;
    private final DispatchRepository dispatches;
    private final ReadinessRepository checks;
    private final SittingOptions options;
    private final Register register;
    private final Words words;

    CheckReadinessWork(
            SessionRepository sessions, DispatchRepository dispatches, ReadinessRepository checks, SittingOptions options,
            Register register, Words words) {
        this.sessions = sessions;
        this.dispatches = dispatches;
        this.checks = checks;
        this.options = options;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "checkReadiness";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Set<ReadinessItem> items = items(task);
        return Map.of(
                "itemNames", items.stream().map(item -> new Option(item.name(), item.label())).toList(),
                "items", items.stream().map(item -> Map.of("item", item.name())).toList(),
                "members", options.members(task.unit(), task.now().toLocalDate()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        return List.of(Reading.titled(words.of("session.file.planned"))
                .text(words.of("session.file.topic"), session.topic())
                .text(words.of("session.file.when"), ReadableTime.of(session.scheduledAt()))
                .text(words.of("session.file.place"), session.place())
                .text(words.of("session.readiness.mode"), session.setting().mode().label())
                .text(words.of("session.readiness.link"), session.setting().meetingLink())
                .text(
                        words.of("session.readiness.onPaper"),
                        onPaper(task).stream().map(register::nameOf).collect(Collectors.joining(", ")))
                .build());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<ReadinessLine> lines = answers.rows("items").stream().map(CheckReadinessWork::line).toList();
        Findings.refuseIfAny(ReadinessRule.judge(lines, items(task)));
        checks.save(ReadinessCheck.of(task.subject(), task.actor(), task.now(), lines));
        return Map.of();
    }

    /** Before the session begins. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(sessions.session(task.subject()).scheduledAt());
    }

    private Set<ReadinessItem> items(OpenTask task) {
        return ReadinessRule.items(sessions.session(task.subject()).setting().mode(), !onPaper(task).isEmpty());
    }

    /** Who was sent the notice last and has no address. */
    private List<String> onPaper(OpenTask task) {
        return dispatches.findBySessionIdOrderByRound(task.subject()).stream()
                .reduce((one, next) -> next)
                .map(last -> last.recipients().stream()
                        .filter(recipient -> !recipient.hasMail())
                        .map(DispatchRecipient::memberId)
                        .toList())
                .orElse(List.of());
    }

    private static ReadinessLine line(Answers row) {
        ReadinessState state = row.choice("state", ReadinessState.class);
        boolean missing = state == ReadinessState.MISSING;
        return new ReadinessLine(
                row.choice("item", ReadinessItem.class), state, missing ? row.text("remedy") : null, missing ? row.text("person") : null);
    }
}
