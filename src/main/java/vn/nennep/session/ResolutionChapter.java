package vn.nennep.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperRegistry;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Nghị quyết” (or conclusion, notice): the version that counts, what it replaced, and to whom it went. */
@Component
public class ResolutionChapter implements SessionChapter {

    private final ResolutionBook resolutions;
    private final ResolutionPapers papers;
    private final PaperRegistry registry;
    private final Register register;
    private final Words words;

    ResolutionChapter(ResolutionBook resolutions, ResolutionPapers papers, PaperRegistry registry, Register register, Words words) {
        this.resolutions = resolutions;
        this.papers = papers;
        this.registry = registry;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 800;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        return resolutions.of(session.id()).map(resolution -> {
            Reading.Builder reading = written(resolution);
            resolutions.distributionOf(resolution).ifPresent(distribution -> addDistribution(reading, distribution, reader));
            return reading.build();
        });
    }

    /** The version that counts, without saying who got it; empty while there is none. */
    public Optional<Reading> reading(long session) {
        return resolutions.of(session).map(resolution -> written(resolution).build());
    }

    private Reading.Builder written(Resolution resolution) {
        return Reading.titled(resolution.output().label())
                .text(words.of("session.resolution.symbol"), symbol(resolution))
                .text(words.of("session.resolution.replaces"), replaced(resolution))
                .text(words.of("session.sitting.basis"), resolution.basis())
                .text(words.of("session.sitting.aim"), resolution.aim())
                .table(
                        words.of("session.sitting.tasks"),
                        Stream.of("taskContent", "inCharge", "cooperation", "deadline", "product", "priority")
                                .map(name -> words.of("session.sitting.%s".formatted(name)))
                                .toList(),
                        resolution.tasks().stream().map(this::row).toList())
                .text(words.of("session.resolution.recipients"), String.join("\n", resolution.recipientLines()))
                .text(
                        words.of("session.sitting.signatory"),
                        words.of("session.sitting.by", register.nameOf(resolution.signedBy()), ReadableTime.of(resolution.signedAt())));
    }

    private List<String> row(ResolutionTask task) {
        return List.of(
                task.content(), papers.inCharge(task), task.cooperation() == null ? "" : task.cooperation(), ReadableTime.of(task.dueOn()),
                task.product(), task.priority().label());
    }

    /** Number and day of its paper; null before it is issued. */
    private String symbol(Resolution resolution) {
        return resolution.paperId() == null
                ? null
                : registry.find(resolution.paperId()).map(papers::named).orElseThrow();
    }

    private String replaced(Resolution resolution) {
        return resolutions.versions(resolution.sessionId()).stream()
                .filter(earlier -> earlier.id().equals(resolution.replaces()))
                .map(this::symbol)
                .findFirst()
                .orElse(null);
    }

    private void addDistribution(Reading.Builder reading, Distribution distribution, Reader reader) {
        List<DistributionLine> lines = distribution.lines();
        long direct = lines.stream().filter(DistributionLine::direct).count();
        long paper = lines.stream().filter(line -> !line.hasMail()).count();
        reading.text(
                words.of("session.resolution.distribution"),
                words.of("session.resolution.sent", ReadableTime.of(distribution.sentAt()), direct, lines.size() - direct, paper));
        if (reader.committee()) {
            Map<String, PartyMember> people = register.members(lines.stream().map(DistributionLine::memberId).toList());
            reading.table(
                    words.of("session.file.recipient"),
                    List.of(words.of("session.sitting.member"), words.of("session.file.way")),
                    lines.stream().map(line -> List.of(people.get(line.memberId()).fullName(), way(line, people))).toList());
        }
    }

    private String way(DistributionLine line, Map<String, PartyMember> people) {
        if (line.direct()) {
            return words.of(line.hasMail() ? "session.file.byMail" : "session.file.onPaper");
        }
        return words.of(
                line.hasMail() ? "session.resolution.through" : "session.resolution.throughOnPaper",
                people.get(line.passedOnBy()).fullName(), register.unit(line.groupId()).name());
    }
}
