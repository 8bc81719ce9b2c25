package vn.nennep.review.reconsideration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.reconsideration.Complaints.Purpose;

/** What is read of a complaint: as a task's material, and in its file. */
@Component
public class ComplaintReading {

    private final Complaints complaints;
    private final ComplaintTargets targets;
    private final Reconsiderations reconsiderations;
    private final LevelLimits limits;
    private final Ratings ratings;
    private final Register register;
    private final CommitteeFrame frame;
    private final Words words;

    ComplaintReading(
            Complaints complaints, ComplaintTargets targets, Reconsiderations reconsiderations, LevelLimits limits, Ratings ratings, Register register,
            CommitteeFrame frame, Words words) {
        this.complaints = complaints;
        this.targets = targets;
        this.reconsiderations = reconsiderations;
        this.limits = limits;
        this.ratings = ratings;
        this.register = register;
        this.frame = frame;
        this.words = words;
    }

    /** Everything that is known of it so far, for those who handle it. */
    public List<Reading> forHandlers(Complaint complaint) {
        List<Reading> readings = new ArrayList<>();
        readings.add(asked(complaint));
        readings.add(result(complaint));
        check(complaint).ifPresent(readings::add);
        found(complaint).ifPresent(readings::add);
        concluded(complaint).ifPresent(readings::add);
        return readings;
    }

    /** The same for who complained: what was found out he reads with the answer. */
    public List<Reading> forComplainant(Complaint complaint) {
        List<Reading> readings = new ArrayList<>();
        readings.add(asked(complaint));
        check(complaint).ifPresent(readings::add);
        concluded(complaint).filter(reading -> !complaint.state().open()).ifPresent(readings::add);
        return readings;
    }

    /** For the formal check: what the rule says of person, time and decision. */
    public Reading formal(Complaint complaint) {
        ComplaintWindow window = reconsiderations.windowOf(complaint);
        boolean late = reconsiderations.late(complaint);
        Reading.Builder reading = Reading.titled(words.of("complaint.formal.title"))
                .text(words.of("complaint.formal.person"), words.of("complaint.formal.personIs", register.nameOf(complaint.complainantId())))
                .text(
                        words.of("complaint.formal.time"),
                        words.of(late ? "complaint.formal.late" : "complaint.formal.inTime", complaint.receivedOn(), window.knownOn(), window.lastDay()))
                .text(words.of("complaint.formal.decided"), words.of("complaint.formal.level", complaint.contestedLevel().label()));
        return (late ? reading.warning(words.of("complaint.formal.lateWarning")) : reading).build();
    }

    private Reading asked(Complaint complaint) {
        ComplaintTarget target = targets.of(complaint.targetId());
        return Reading.titled(words.of("complaint.asked.title"))
                .text(words.of("complaint.asked.who"), register.nameOf(complaint.complainantId()))
                .text(
                        words.of("complaint.asked.about"),
                        words.of(
                                "complaint.asked.result", targets.whose(target), Integer.toString(target.campaign().campaignYear()),
                                complaint.contestedLevel().label()))
                .text(words.of("complaint.asked.content"), complaint.content())
                .text(
                        words.of("complaint.asked.wish"),
                        complaint.wishedLevel() == null
                                ? complaint.wish().label()
                                : words.of("complaint.asked.wishLevel", complaint.wish().label(), complaint.wishedLevel().label()))
                .text(
                        words.of("complaint.asked.when"),
                        complaint.enteredBy() == null
                                ? ReadableTime.of(complaint.submittedAt())
                                : words.of(
                                        "complaint.asked.entered", register.nameOf(complaint.enteredBy()), complaint.submittedAt(), complaint.receivedOn()))
                .text(words.of("complaint.asked.to"), frame.committee(complaint.unitId()))
                .text(words.of("complaint.asked.due"), ReadableTime.of(complaint.dueOn()))
                .text(words.of("complaint.asked.before"), before(complaint))
                .files(words.of("complaint.asked.evidence"), complaints.files(complaint.id(), Purpose.EVIDENCE))
                .build();
    }

    private String before(Complaint complaint) {
        if (!complaint.further()) {
            return null;
        }
        Complaint previous = complaints.complaint(complaint.previousId());
        return words.of(
                "complaint.asked.previous", frame.committee(previous.unitId()), previous.closedAt().toLocalDate(), previous.state().label(),
                complaints.conclusion(previous.id()).map(Conclusion::reason).orElse(""));
    }

    /** How the rating came about; of the ballot only the level that it gave. */
    private Reading result(Complaint complaint) {
        Reading.Builder reading = Reading.titled(words.of("complaint.result.title"));
        List<List<String>> rows = ratings.changesOf(complaint.targetId()).stream()
                .filter(change -> change.toLevel() != null || change.stage() == RatingStage.RECONSIDERATION || change.stage() == RatingStage.REOPENING)
                .map(change -> List.of(
                        change.stage().label(), label(change.toLevel()), ReadableTime.of(change.changedAt().toLocalDate())))
                .toList();
        return reading.table(
                        null, List.of(words.of("complaint.result.stage"), words.of("complaint.result.level"), words.of("complaint.result.day")), rows)
                .build();
    }

    private String label(RatingLevel level) {
        return level == null ? words.of("complaint.result.taken") : level.label();
    }

    private Optional<Reading> check(Complaint complaint) {
        return complaints.check(complaint.id()).map(check -> Reading.titled(words.of("complaint.check.title"))
                .text(words.of("complaint.check.result"), words.of(check.accepted() ? "complaint.check.accepted" : "complaint.check.rejected"))
                .text(words.of("complaint.reason"), check.reason())
                .text(words.of("complaint.by"), by(check.checkedBy(), ReadableTime.of(check.checkedAt())))
                .build());
    }

    private Optional<Reading> found(Complaint complaint) {
        List<FormerVerifier> former = complaints.formerVerifiers(complaint.id());
        if (complaint.verifierId() == null && former.isEmpty()) {
            return Optional.empty();
        }
        Reading.Builder reading = Reading.titled(words.of("complaint.found.title"));
        former.forEach(before -> reading.text(words.of("complaint.found.former"), former(before)));
        if (complaint.verifierId() == null) {
            return Optional.of(reading.warning(words.of("complaint.found.nobody")).build());
        }
        reading.text(words.of("complaint.found.verifier"), register.nameOf(complaint.verifierId()))
                .text(words.of("complaint.found.instruction"), complaint.instruction());
        complaints.verification(complaint.id()).ifPresent(found -> reading
                .text(words.of("complaint.found.cell"), found.cellStatement())
                .text(words.of("complaint.found.documents"), found.documents())
                .text(words.of("complaint.found.heard", found.heardOn()), found.heard())
                .text(words.of("complaint.found.finding"), found.finding())
                .text(
                        words.of("complaint.found.proposal"),
                        found.proposedLevel() == null
                                ? found.proposal().label()
                                : words.of("complaint.level.to", found.proposal().label(), found.proposedLevel().label()))
                .files(words.of("complaint.found.files"), complaints.files(complaint.id(), Purpose.VERIFICATION)));
        return Optional.of(reading.build());
    }

    private String former(FormerVerifier before) {
        return before.endedBy() == null
                ? words.of("complaint.found.left", register.nameOf(before.verifierId()), before.assignedAt(), before.endedAt())
                : words.of(
                        "complaint.found.replaced", register.nameOf(before.verifierId()), before.assignedAt(), before.endedAt(),
                        register.nameOf(before.endedBy()), before.reason());
    }

    private Optional<Reading> concluded(Complaint complaint) {
        return complaints.conclusion(complaint.id()).map(said -> Reading.titled(words.of("complaint.concluded.title"))
                .text(
                        words.of("complaint.concluded.outcome"),
                        said.newLevel() == null
                                ? (said.redoStep() == null
                                        ? said.outcome().label()
                                        : words.of("complaint.level.to", said.outcome().label(), said.redoStep().label()))
                                : words.of("complaint.level.to", said.outcome().label(), said.newLevel().label()))
                .text(words.of("complaint.reason"), said.reason())
                .text(words.of("complaint.concluded.exception"), said.exceptionReason())
                .text(
                        words.of("complaint.concluded.vote"),
                        words.of("complaint.concluded.votes", said.inFavour(), said.present(), said.committeeSize()))
                .text(words.of("complaint.by"), by(said.concludedBy(), ReadableTime.of(said.concludedAt())))
                .build());
    }

    /** What a higher level would exceed, for who concludes; nothing where nothing can be exceeded. */
    public Optional<Reading> limits(Complaint complaint) {
        ComplaintTarget target = targets.of(complaint.targetId());
        List<List<String>> rows = new ArrayList<>();
        for (RatingLevel level : RatingLevel.values()) {
            if (level != complaint.contestedLevel()) {
                limits.exceeded(target, level).ifPresent(sentence -> rows.add(List.of(level.label(), sentence)));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.titled(words.of("complaint.limits.title"))
                        .table(null, List.of(words.of("complaint.result.level"), words.of("complaint.limits.why")), rows)
                        .build());
    }

    private String by(String person, String when) {
        return words.of("complaint.byWhen", register.nameOf(person), when);
    }
}
