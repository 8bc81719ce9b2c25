package vn.nennep.document;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Minutes of a thematic session (biên bản; domain.md A8.6, §4.4). Chair and minute taker sign it: the one on the right, the
 * other on the left. Lists may be empty and {@code null} stands for empty; what is not called optional must be filled.
 *
 * @param header what stands above the paper
 * @param topic the session's topic, at most 3900 characters
 * @param start when the session began, Vietnamese time
 * @param end when it closed
 * @param venue where it was held
 * @param attendance who came and who didn't
 * @param guests attending cadres and other guests with their titles; optional
 * @param chair name of the person in the chair
 * @param minuteTaker name of the person who wrote the minutes
 * @param openingNotes what else belongs to the opening, a sentence each: changes of the agenda, party fees, who took over a duty; optional
 * @param programme the agenda as approved at the opening; optional
 * @param regularPart the items of the regular session held in the same sitting; optional
 * @param purpose purpose and requirements as stated by the chair
 * @param presentation who presented the topic, and its gist
 * @param speeches in the order they were made
 * @param votes in the order they were taken
 * @param conclusion the chair's evaluation and conclusion
 * @param conclusionPoints points to take in; optional
 * @param remarks the chair's evaluation and comments, a sentence each; optional
 * @param corrections what was changed when the minutes were read back; optional
 * @param readBackApprovals official members present who approved the minutes
 * @param readBackVoters official members present
 */
public record MinutesPaper(
        PaperHeader header,
        String topic,
        LocalDateTime start,
        LocalDateTime end,
        String venue,
        Attendance attendance,
        List<String> guests,
        String chair,
        String minuteTaker,
        List<String> openingNotes,
        List<String> programme,
        List<String> regularPart,
        String purpose,
        String presentation,
        List<Speech> speeches,
        List<VoteTaken> votes,
        String conclusion,
        List<String> conclusionPoints,
        List<String> remarks,
        String corrections,
        int readBackApprovals,
        int readBackVoters)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "minutes.docx",
            "symbol issuerCapitals date abstract present speeches votes conclusion chair minuteTaker",
            "topic startTime startDate endTime endDate venue obliged excused unexcused exempt absences name kind reason guests openingNotes programme"
                    + " regularPart purpose presentation speaker gist response matter method counted officialPresent inFavour against other percent"
                    + " passed rejected conclusionPoints remarks corrections readBackApprovals readBackVoters");

    public MinutesPaper {
        guests = Entries.of(guests);
        openingNotes = Entries.of(openingNotes);
        programme = Entries.of(programme);
        regularPart = Entries.of(regularPart);
        speeches = Entries.of(speeches);
        votes = Entries.of(votes);
        conclusionPoints = Entries.of(conclusionPoints);
        remarks = Entries.of(remarks);
    }

    /**
     * Numbers of members.
     *
     * @param obliged members who had to attend (phải dự)
     * @param present of these, how many came
     * @param excused absent with a reason
     * @param unexcused absent without one
     * @param exempt relieved of activity (miễn công tác và sinh hoạt), not among the obliged
     * @param absences the absent by name
     */
    public record Attendance(int obliged, int present, int excused, int unexcused, int exempt, List<Absence> absences) {

        public Attendance {
            absences = Entries.of(absences);
        }
    }

    /** One absent member. The reason must be given for {@link AbsenceKind#EXCUSED} and may be for the others. */
    public record Absence(String name, AbsenceKind kind, String reason) {}

    /** Why somebody is not there. */
    public enum AbsenceKind {
        EXCUSED("Có lý do"),
        UNEXCUSED("Không lý do"),
        EXEMPT("Được miễn");

        private final String label;

        AbsenceKind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * One speech.
     *
     * @param order place in the order of speaking, from 1
     * @param speaker name
     * @param kind Vietnamese label of its kind, such as {@code liên hệ thực tiễn}
     * @param gist what was said; line feeds separate paragraphs
     * @param response what became of it, such as {@code Tiếp thu}; optional
     */
    public record Speech(int order, String speaker, String kind, String gist, String response) {}

    @Override
    public DocumentType type() {
        return DocumentType.BB;
    }

    @Override
    public String abstractLine() {
        return "sinh hoạt chuyên đề “" + PaperText.line(topic) + "”";
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("topic", topic);
        Required.field("start", start);
        Required.field("venue", venue);
        Required.field("attendance", attendance);
        int row = 0;
        for (Absence absence : attendance.absences()) {
            row++;
            Required.field("absences.name", absence.name(), row);
            Required.field("absences.kind", absence.kind(), row);
            if (absence.kind() == AbsenceKind.EXCUSED) {
                Required.field("absences.reason", absence.reason(), row);
            }
        }
        Required.field("chair", chair);
        Required.field("minuteTaker", minuteTaker);
        Required.field("purpose", purpose);
        Required.field("presentation", presentation);
        row = 0;
        for (Speech speech : speeches) {
            row++;
            Required.field("speeches.speaker", speech.speaker(), row);
            Required.field("speeches.kind", speech.kind(), row);
            Required.field("speeches.gist", speech.gist(), row);
        }
        row = 0;
        for (VoteTaken vote : votes) {
            row++;
            vote.requireComplete("votes", row);
        }
        Required.field("conclusion", conclusion);
        Required.field("end", end);
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("topic", topic);
        tags.line("startTime", PaperDate.time(start));
        tags.line("startDate", PaperDate.inWords(start.toLocalDate()));
        tags.line("endTime", PaperDate.time(end));
        tags.line("endDate", PaperDate.inWords(end.toLocalDate()));
        tags.line("venue", venue);
        tags.count("obliged", attendance.obliged());
        tags.count("present", attendance.present());
        tags.count("excused", attendance.excused());
        tags.count("unexcused", attendance.unexcused());
        tags.count("exempt", attendance.exempt());
        tags.table("absences", attendance.absences(), (row, absence) -> {
            row.line("name", absence.name());
            row.line("kind", absence.kind().label());
            row.prose("reason", absence.reason());
        });
        tags.lines("guests", guests);
        tags.line("chair", chair);
        tags.line("minuteTaker", minuteTaker);
        tags.lines("openingNotes", openingNotes);
        tags.lines("programme", programme);
        tags.lines("regularPart", regularPart);
        tags.prose("purpose", purpose);
        tags.prose("presentation", presentation);
        tags.list("speeches", speeches, (entry, speech) -> {
            entry.count("number", speech.order());
            entry.line("speaker", speech.speaker());
            entry.line("kind", speech.kind());
            entry.prose("gist", speech.gist());
            entry.prose("response", speech.response());
        });
        tags.list("votes", votes, (entry, vote) -> vote.fill(entry));
        tags.prose("conclusion", conclusion);
        tags.lines("conclusionPoints", conclusionPoints);
        tags.lines("remarks", remarks);
        tags.prose("corrections", corrections);
        tags.count("readBackApprovals", readBackApprovals);
        tags.count("readBackVoters", readBackVoters);
    }
}
