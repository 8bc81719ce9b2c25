package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Phân công chuẩn bị”: the assignment that holds, and for those who prepare and lead the rounds before it. */
@Component
public class AssignmentChapter implements SessionChapter {

    private final AssignmentRepository assignments;
    private final RulesOfDay rules;
    private final Register register;
    private final Words words;

    AssignmentChapter(AssignmentRepository assignments, RulesOfDay rules, Register register, Words words) {
        this.assignments = assignments;
        this.rules = rules;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        List<PreparationAssignment> rounds = assignments.findBySessionIdOrderByRound(session.id());
        return rounds.isEmpty() ? Optional.empty() : Optional.of(reading(session, rounds, reader));
    }

    private Reading reading(ThematicSession session, List<PreparationAssignment> rounds, Reader reader) {
        PreparationAssignment current = rounds.get(rounds.size() - 1);
        Reading.Builder reading = Reading.titled(words.of("session.file.assignment"))
                .text(words.of("session.file.lead"), register.nameOf(current.leadId()))
                .text(words.of("session.file.leadPost"), current.leadPost())
                .text(words.of("session.file.partyGroup"), nameOf(current.partyGroupId()))
                .table(
                        words.of("session.file.group"),
                        List.of(words.of("session.file.member"), words.of("session.file.part")),
                        current.others().stream()
                                .map(other -> List.of(register.nameOf(other.memberId()), other.part().label()))
                                .toList())
                .text(words.of("session.file.reason"), current.reason().label())
                .text(words.of("session.file.assignedOn"), assignedOn(current));
        if (reader.readsDrafts()) {
            reading.text(words.of("session.file.timeliness"), current.timeliness().label())
                    .text(words.of("session.file.lateReason"), current.lateReason())
                    .text(words.of("session.file.draftDue"), ReadableTime.of(current.draftDue()))
                    .text(words.of("session.file.critic"), register.nameOf(current.criticId()))
                    .text(words.of("session.file.reviewer"), register.nameOf(current.reviewerId()))
                    .text(words.of("session.file.notes"), unusual(session, current));
            if (rounds.size() > 1) {
                reading.table(
                        words.of("session.file.rounds"),
                        List.of(
                                words.of("session.file.number"), words.of("session.file.lead"), words.of("session.file.group"),
                                words.of("session.file.assignedBy"), words.of("session.file.changeReason")),
                        rounds.stream().map(this::row).toList());
            }
        }
        return reading.build();
    }

    /** What is only recommended and wasn't kept. */
    private String unusual(ThematicSession session, PreparationAssignment assignment) {
        return Finding.lines(rules.preparerGroup(session).unusual(assignment.everybody().size(), assignment.leadPost() != null), words);
    }

    private String nameOf(String unit) {
        return unit == null ? null : register.find(unit).map(Unit::name).orElse("");
    }

    private List<String> row(PreparationAssignment round) {
        return List.of(
                String.valueOf(round.round()),
                register.nameOf(round.leadId()),
                round.others().stream().map(other -> register.nameOf(other.memberId())).collect(Collectors.joining(", ")),
                words.of("session.file.byAt", register.nameOf(round.recordedBy()), ReadableTime.of(round.recordedAt())),
                round.isChange() ? round.changeReason() : words.of("session.file.assignedAsStep"));
    }

    private String assignedOn(PreparationAssignment assignment) {
        String on = ReadableTime.of(assignment.assignedOn());
        return assignment.regularSessionOn() == null
                ? on
                : words.of(
                        "session.file.assignedAt",
                        on,
                        ReadableTime.of(assignment.regularSessionOn()),
                        assignment.regularSessionMinutesNumber());
    }
}
