package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.EnteredFor.Marks;

/** Chapter “Trao đổi với người chuẩn bị”, for those who prepare and lead: what holds now, and what was asked and said on the way there. */
@Component
public class BriefingChapter implements SessionChapter {

    private final Briefings briefings;
    private final RulesOfDay rules;
    private final EnteredFor entered;
    private final Register register;
    private final FileStore files;
    private final Words words;

    BriefingChapter(Briefings briefings, RulesOfDay rules, EnteredFor entered, Register register, FileStore files, Words words) {
        this.briefings = briefings;
        this.rules = rules;
        this.entered = entered;
        this.register = register;
        this.files = files;
        this.words = words;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        List<Briefing> rounds = briefings.of(session.id());
        return rounds.isEmpty() || !reader.readsDrafts() ? Optional.empty() : Optional.of(reading(session, rounds));
    }

    private Reading reading(ThematicSession session, List<Briefing> rounds) {
        Briefing current = rounds.get(rounds.size() - 1);
        List<String> questions = current.wordings();
        Marks marks = entered.in(session);
        Reading.Builder reading = Reading.titled(words.of("session.file.briefing"))
                .text(words.of("session.file.purpose"), current.purpose())
                .text(words.of("session.file.requirements"), current.requirements())
                .text(words.of("session.file.content"), current.content())
                .text(words.of("session.file.method"), current.method())
                .text(
                        words.of("session.file.askedQuestions"),
                        IntStream.range(0, questions.size()).mapToObj(i -> (i + 1) + ". " + questions.get(i)).collect(Collectors.joining("\n")))
                .text(words.of("session.file.referenceTexts"), current.referenceTexts())
                .files(words.of("session.file.referenceFiles"), files.links(current.fileIds()));
        if (!questions.isEmpty()) {
            reading.text(
                    words.of("session.file.notes"),
                    Finding.lines(rules.questions(session).judge(questions.size()).stream().toList(), words));
        }
        return reading.table(
                        words.of("session.file.briefings"),
                        List.of(words.of("session.file.number"), words.of("session.file.briefedBy"), words.of("session.file.briefingReply")),
                        rounds.stream().map(round -> row(round, marks)).toList())
                .build();
    }

    private List<String> row(Briefing round, Marks marks) {
        return List.of(
                String.valueOf(round.round()),
                words.of("session.file.byAt", register.nameOf(round.briefedBy()), ReadableTime.of(round.briefedAt())),
                round.reply() == null ? words.of("session.file.noReply") : reply(round.reply(), marks));
    }

    private String reply(BriefingReply reply, Marks marks) {
        String said = reply.clear() ? words.of("session.file.briefingClear") : reply.question();
        return words.of("session.file.decidedByAt", said, register.nameOf(reply.repliedBy()), ReadableTime.of(reply.repliedAt()))
                + marks.of(reply.repliedBy(), reply.repliedAt());
    }
}
