package vn.nennep.document;

import java.util.List;

/**
 * The proposal of an organisation's level to the committee that decides (tờ trình; domain.md P7 row 11). What is not called optional must be filled.
 *
 * @param year that is judged
 * @param selfLevel the level that the organisation gave itself
 * @param cap the highest level that the conditions allow
 * @param capReason why not a higher one; optional
 * @param ballot how the ballot was held, in one sentence
 * @param votes by level; empty when totals are withheld
 * @param result what the ballot came to, in one sentence
 * @param level that is proposed
 * @param reason why it is another one than the ballot came to, or one above the cap; optional
 * @param exceptions what below the committee wasn't done when it began, and why; optional
 * @param enclosures what goes with it
 */
public record CollectiveProposalPaper(
        PaperHeader header,
        int year,
        String addressee,
        String selfLevel,
        String cap,
        String capReason,
        String ballot,
        List<Votes> votes,
        String result,
        String level,
        String reason,
        List<String> exceptions,
        List<String> enclosures,
        Closing closing)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "collective-proposal.docx",
            "symbol issuerCapitals date abstract addressee selfLevel cap ballot result level authority position signatory",
            "capReason votes voteLevel count reason exceptions enclosures year");

    public CollectiveProposalPaper {
        votes = Entries.of(votes);
        exceptions = Entries.of(exceptions);
        enclosures = Entries.of(enclosures);
    }

    public record Votes(String level, int count) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.TTR;
    }

    @Override
    public String abstractLine() {
        return "đề nghị xếp loại chất lượng tập thể năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("addressee", addressee);
        Required.field("selfLevel", selfLevel);
        Required.field("cap", cap);
        Required.field("ballot", ballot);
        Required.field("result", result);
        Required.field("level", level);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.count("year", year);
        tags.line("addressee", addressee);
        tags.line("selfLevel", selfLevel);
        tags.line("cap", cap);
        tags.prose("capReason", capReason);
        tags.line("ballot", ballot);
        tags.table("votes", votes, (entry, vote) -> {
            entry.line("voteLevel", vote.level());
            entry.count("count", vote.count());
        });
        tags.line("result", result);
        tags.line("level", level);
        tags.prose("reason", reason);
        tags.lines("exceptions", PaperText.withoutStops(exceptions));
        tags.lines("enclosures", PaperText.withoutStops(enclosures));
        closing.fill(tags, header.issuerKind());
    }
}
