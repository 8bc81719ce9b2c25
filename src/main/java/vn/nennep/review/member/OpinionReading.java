package vn.nennep.review.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** What others say of a member, as it is read. Who may read it has been asked before. */
@Component
public class OpinionReading {

    private final Opinions opinions;
    private final FileStore files;
    private final Register register;
    private final Words words;

    OpinionReading(Opinions opinions, FileStore files, Register register, Words words) {
        this.opinions = opinions;
        this.files = files;
        this.register = register;
        this.words = words;
    }

    /** What counts today; empty where nothing was recorded. */
    public Optional<Reading> of(long memberReview) {
        Reading.Builder reading = Reading.titled(words.of("member.opinion.title"));
        opinions.standing(memberReview).forEach(opinion -> add(reading, opinion));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void add(Reading.Builder reading, MemberOpinion opinion) {
        String heading = opinion.giver() == null ? opinion.source().label() : words.of("member.opinion.by", opinion.source().label(), opinion.giver());
        reading.text(heading, said(opinion)).files(words.of("member.opinion.files"), files.links(opinion.files()));
    }

    private String said(MemberOpinion opinion) {
        List<String> lines = new ArrayList<>();
        if (opinion.outcome() != OpinionOutcome.GIVEN) {
            lines.add(
                    opinion.exemption() == null
                            ? opinion.outcome().label()
                            : words.of("member.opinion.exempt", opinion.outcome().label(), opinion.exemption().label()));
        }
        if (opinion.resultLevel() != null) {
            lines.add(words.of("member.opinion.result", opinion.resultLevel().label()));
        }
        if (opinion.remark() != null) {
            lines.add(opinion.remark());
        }
        if (opinion.document() != null) {
            lines.add(opinion.documentOn() == null ? opinion.document() : words.of("member.opinion.document", opinion.document(), opinion.documentOn()));
        }
        lines.add(words.of("member.opinion.recorded", register.nameOf(opinion.recordedBy()), opinion.recordedAt()));
        return String.join("\n", lines);
    }
}
