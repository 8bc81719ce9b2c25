package vn.nennep.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Notice of who prepares a topic (thông báo phân công chuẩn bị chuyên đề; domain.md A3, P2 form 2). What is not called optional must be filled.
 *
 * @param topic the topic to be prepared
 * @param planned when it is to be held
 * @param basis why this topic; optional
 * @param assignedOn when it was assigned
 * @param regularSessionOn day of the regular session that agreed on it; null where it wasn't at one
 * @param minutesNumber number of that session's minutes; optional
 * @param partyGroup the Party group (tổ đảng) to which it was given; optional
 * @param preparers who prepares, the lead first
 * @param reason why they
 * @param critic who examines the outline; optional
 * @param due last day for the draft of the outline
 * @param briefing what was agreed with them; null before that
 * @param changeReason why people were exchanged; null unless they were
 * @param replaced the notice whose place it takes; optional
 */
public record AssignmentPaper(
        PaperHeader header,
        String topic,
        LocalDateTime planned,
        String basis,
        LocalDate assignedOn,
        LocalDate regularSessionOn,
        String minutesNumber,
        String partyGroup,
        List<Preparer> preparers,
        String reason,
        String critic,
        LocalDate due,
        Briefing briefing,
        String changeReason,
        IssuedPaper replaced,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "assignment.docx",
            "symbol issuerCapitals date abstract topic preparers due authority position signatory",
            "when basis assignedOn regularSessionOn minutesNumber partyGroup name part reason critic purpose requirements content method questions"
                    + " changeReason replaced");

    public AssignmentPaper {
        preparers = Entries.of(preparers);
    }

    /**
     * @param post his post; optional
     * @param part what he does
     */
    public record Preparer(String name, String post, String part) {}

    /** Purpose, requirements, content and method as they were explained, and the questions that the outline is to ask. */
    public record Briefing(String purpose, String requirements, String content, String method, List<String> questions) {

        public Briefing {
            questions = Entries.of(questions);
        }
    }

    @Override
    public DocumentType type() {
        return DocumentType.TB;
    }

    @Override
    public String abstractLine() {
        return "phân công chuẩn bị chuyên đề “" + PaperText.withoutStop(topic) + "”";
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("topic", topic);
        Required.field("planned", planned);
        Required.field("assignedOn", assignedOn);
        Required.field("preparers", preparers);
        int row = 0;
        for (Preparer preparer : preparers) {
            row++;
            Required.field("preparers.name", preparer.name(), row);
            Required.field("preparers.part", preparer.part(), row);
        }
        Required.field("reason", reason);
        Required.field("due", due);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("topic", PaperText.withoutStop(topic));
        tags.line("when", PaperDate.moment(planned));
        tags.prose("basis", PaperText.withoutStop(basis));
        tags.date("assignedOn", assignedOn);
        tags.date("regularSessionOn", regularSessionOn);
        tags.prose("minutesNumber", PaperText.line(minutesNumber));
        tags.prose("partyGroup", PaperText.line(partyGroup));
        tags.table("preparers", preparers, (row, preparer) -> {
            String post = PaperText.line(preparer.post());
            row.line("name", post.isEmpty() ? preparer.name() : preparer.name() + ", " + post);
            row.line("part", preparer.part());
        });
        tags.line("reason", PaperText.lowered(reason));
        tags.prose("critic", PaperText.line(critic));
        tags.line("due", PaperDate.inFigures(due));
        Briefing said = briefing == null ? new Briefing("", "", "", "", List.of()) : briefing;
        tags.prose("purpose", said.purpose());
        tags.prose("requirements", said.requirements());
        tags.prose("content", said.content());
        tags.prose("method", said.method());
        tags.lines("questions", said.questions());
        tags.prose("changeReason", PaperText.withoutStop(changeReason));
        tags.prose("replaced", replaced == null ? "" : replaced.cited());
        closing.fill(tags, header.issuerKind());
    }
}
