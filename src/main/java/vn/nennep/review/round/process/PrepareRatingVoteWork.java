package vn.nennep.review.round.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.round.Electorate;
import vn.nennep.review.round.ReviewMeetings;
import vn.nennep.review.round.ReviewRound;
import vn.nennep.review.round.RoundDesk;
import vn.nennep.review.round.RoundDesk.PutOff;
import vn.nennep.review.round.RoundDesk.Voters;
import vn.nennep.review.round.RoundReading;

/** Who can't be voted on yet is put off; who may vote is settled ({@code domain.md} P6 rows 6 and 10–12). */
@Component
class PrepareRatingVoteWork implements TaskWork {

    private final RoundDesk desk;
    private final RoundFields fields;
    private final RoundReading reading;
    private final ReviewMeetings meetings;
    private final Register register;

    PrepareRatingVoteWork(RoundDesk desk, RoundFields fields, RoundReading reading, ReviewMeetings meetings, Register register) {
        this.desk = desk;
        this.fields = fields;
        this.reading = reading;
        this.meetings = meetings;
        this.register = register;
    }

    @Override
    public String task() {
        return "prepareRatingVote";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ReviewRound round = fields.round(task);
        LocalDate today = task.now().toLocalDate();
        List<CellMember> cell = register.membersOf(round.unitId(), today);
        List<String> possible = Electorate.possible(cell);
        Map<String, Object> values = new HashMap<>();
        values.put("members", fields.members(round));
        values.put("possible", fields.everybody(round.unitId(), today).stream().filter(member -> possible.contains(member.value())).toList());
        values.put("entitled", Electorate.of(cell, meetings.last(round.id())).entitled());
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ReviewRound round = fields.round(task);
        List<Reading> readings = new ArrayList<>();
        reading.occasion(round).ifPresent(readings::add);
        readings.add(reading.readiness(round));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<PutOff> putOff =
                answers.rows("putOff").stream().map(row -> new PutOff(Long.parseLong(row.text("member")), row.text("reason"))).toList();
        Voters voters = new Voters(answers.texts("entitled"), answers.text("entitledReason"));
        Optional<Long> ballot = desk.prepareVote(fields.round(task), putOff, voters, task.actor(), task.now());
        Map<String, Object> routing = new HashMap<>();
        routing.put(RoundVariables.VOTE_NEEDED, ballot.isPresent());
        ballot.ifPresent(id -> routing.put(RoundVariables.BALLOT, id));
        return routing;
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return fields.due(task);
    }
}
