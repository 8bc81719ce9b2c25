package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Chapter “Phân công chuẩn bị”. */
@Component
public class AssignmentChapter implements SessionChapter {

    private final AssignmentRepository assignments;
    private final Register register;
    private final Words words;

    AssignmentChapter(AssignmentRepository assignments, Register register, Words words) {
        this.assignments = assignments;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        return assignments.findBySessionId(session.id()).map(assignment -> reading(assignment, reader));
    }

    private Reading reading(PreparationAssignment assignment, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.file.assignment"))
                .text(words.of("session.file.lead"), register.nameOf(assignment.leadId()))
                .table(
                        words.of("session.file.group"),
                        List.of(words.of("session.file.member"), words.of("session.file.part")),
                        assignment.others().stream()
                                .map(other -> List.of(register.nameOf(other.memberId()), other.part().label()))
                                .toList())
                .text(words.of("session.file.reason"), assignment.reason().label())
                .text(words.of("session.file.assignedOn"), assignedOn(assignment));
        if (reader.readsDrafts()) {
            reading.text(words.of("session.file.timeliness"), assignment.timeliness().label())
                    .text(words.of("session.file.lateReason"), assignment.lateReason())
                    .text(words.of("session.file.draftDue"), ReadableTime.of(assignment.draftDue()))
                    .text(words.of("session.file.purpose"), assignment.purpose())
                    .text(words.of("session.file.requirements"), assignment.requirements())
                    .text(words.of("session.file.content"), assignment.content())
                    .text(words.of("session.file.method"), assignment.method());
        }
        return reading.build();
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
