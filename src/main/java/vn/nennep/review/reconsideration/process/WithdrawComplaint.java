package vn.nennep.review.reconsideration.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.web.Words;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.Reconsiderations;

/** Who complained takes it back, as long as nothing is concluded. */
@Component
class WithdrawComplaint implements ActionWork {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final RunningComplaint process;
    private final Words words;
    private final Clock clock;

    WithdrawComplaint(Reconsiderations reconsiderations, Complaints complaints, RunningComplaint process, Words words, Clock clock) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.process = process;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "withdrawComplaint";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : complaints.find(subject).stream()
                        .filter(complaint -> member.equals(complaint.complainantId()) && complaint.state().withdrawable())
                        .map(complaint -> new Offer(
                                name(), words.of("complaint.withdraw.title"), words.of("complaint.withdraw.description"), complaint.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        Complaint complaint = complaints.complaint(offer.subject());
        process.hold(complaint);
        reconsiderations.withdraw(complaint.id(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        process.withdraw(complaint);
        return "/xep-loai/" + complaint.id();
    }
}
