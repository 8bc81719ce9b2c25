package vn.nennep.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Minutes of the meeting in which a collective reviews itself (biên bản hội nghị kiểm điểm; domain.md §4.4, P7 row 6). What is not called optional must be
 * filled.
 *
 * @param year that is reviewed
 * @param days how long it took, by halves
 * @param members how many were called by name
 * @param absences who didn't come, and why; optional
 * @param guests cadres of the committee above; optional
 * @param opinions what was said of the collective; optional
 * @param leaders what was said of the leaders of a committee; optional
 */
public record CollectiveMinutesPaper(
        PaperHeader header,
        int year,
        LocalDateTime startedAt,
        BigDecimal days,
        String venue,
        int members,
        int present,
        List<Absence> absences,
        List<String> guests,
        String chair,
        String minuteTaker,
        List<Opinion> opinions,
        List<Leader> leaders,
        String conclusion)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "collective-minutes.docx",
            "symbol issuerCapitals date abstract startedAt days venue members present chair minuteTaker conclusion",
            "absences name kind reason guests opinions speaker gist leaders leader leaderChair leaderGist year");

    public CollectiveMinutesPaper {
        absences = Entries.of(absences);
        guests = Entries.of(guests);
        opinions = Entries.of(opinions);
        leaders = Entries.of(leaders);
    }

    /** @param reason optional */
    public record Absence(String name, String kind, String reason) {}

    public record Opinion(String speaker, String gist) {}

    /** A leader of the committee. */
    public record Leader(String name, String chair, String gist) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.BB;
    }

    @Override
    public String abstractLine() {
        return "hội nghị kiểm điểm, đánh giá, xếp loại tập thể năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("startedAt", startedAt);
        Required.field("days", days);
        Required.field("venue", venue);
        Required.field("chair", chair);
        Required.field("minuteTaker", minuteTaker);
        int row = 0;
        for (Opinion opinion : opinions) {
            row++;
            Required.field("opinions.speaker", opinion.speaker(), row);
            Required.field("opinions.gist", opinion.gist(), row);
        }
        row = 0;
        for (Leader leader : leaders) {
            Required.field("leaders.gist", leader.gist(), ++row);
        }
        Required.field("conclusion", conclusion);
    }

    @Override
    public void fill(PaperTags tags) {
        tags.count("year", year);
        tags.line("startedAt", PaperDate.moment(startedAt));
        tags.decimal("days", days);
        tags.line("venue", PaperText.withoutStop(venue));
        tags.count("members", members);
        tags.count("present", present);
        tags.table("absences", absences, (entry, absence) -> {
            entry.line("name", absence.name());
            entry.line("kind", absence.kind());
            entry.line("reason", absence.reason());
        });
        tags.lines("guests", PaperText.withoutStops(guests));
        tags.line("chair", chair);
        tags.line("minuteTaker", minuteTaker);
        tags.list("opinions", opinions, (entry, opinion) -> {
            entry.line("speaker", opinion.speaker());
            entry.prose("gist", opinion.gist());
        });
        tags.list("leaders", leaders, (entry, leader) -> {
            entry.line("leader", leader.name());
            entry.line("leaderChair", leader.chair());
            entry.prose("leaderGist", leader.gist());
        });
        tags.prose("conclusion", conclusion);
    }
}
