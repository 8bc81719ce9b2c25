package vn.nennep.review.member.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.member.OpinionReading;
import vn.nennep.review.member.OpinionRights;
import vn.nennep.review.member.OpinionSheet;
import vn.nennep.review.member.Opinions;

/** Writes down what came on paper about one member, e.g. the result as a civil servant that is known only in December. */
@Component
class RecordOpinion implements ActionWork {

    private final OpinionRights rights;
    private final OpinionSheet sheet;
    private final OpinionReading reading;
    private final Opinions opinions;
    private final Register register;
    private final Words words;
    private final Clock clock;

    RecordOpinion(
            OpinionRights rights, OpinionSheet sheet, OpinionReading reading, Opinions opinions, Register register, Words words, Clock clock) {
        this.rights = rights;
        this.sheet = sheet;
        this.reading = reading;
        this.opinions = opinions;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recordOpinion";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return rights.recordable(member, subject).stream()
                .map(review -> new Offer(
                        name(), words.of("member.recordOpinion.title"),
                        words.of("member.recordOpinion.description", register.nameOf(review.memberId())), review.unitId(), review.id()))
                .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        MemberReview review = rights.review(offer.subject());
        Map<String, Object> values = new HashMap<>(sheet.options());
        values.put("sources", sheet.sources(review.civilServant()));
        return values;
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        List<Reading> readings = new ArrayList<>();
        reading.of(offer.subject()).ifPresent(readings::add);
        return readings;
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        opinions.record(sheet.one(offer.subject(), answers, member, now));
        return "/xep-loai/" + offer.subject();
    }
}
