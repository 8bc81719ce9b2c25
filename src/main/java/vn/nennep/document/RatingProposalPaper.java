package vn.nennep.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * Proposal of a cell to rate its members (tờ trình đề nghị xếp loại; domain.md P6 row 14). The numbers add up: who is rated and who isn't make all members. What is
 * not called optional must be filled.
 *
 * @param year that is rated
 * @param addressee the committee that decides
 * @param basis the resolution or minutes that it rests on
 * @param total members of the cell in the campaign
 * @param inScope of them those who are rated
 * @param waiting of those in scope, who waits for a supplementary review
 * @param entitled who could vote
 * @param counts how many were proposed for each level
 * @param members who is proposed, in the order of the proposal
 * @param reasons a sentence each, where a level has to be reasoned; optional
 * @param closing recipients and signature
 */
public record RatingProposalPaper(
        PaperHeader header,
        int year,
        String addressee,
        String basis,
        int total,
        int inScope,
        int waiting,
        int entitled,
        List<Count> counts,
        List<Member> members,
        List<String> reasons,
        Closing closing)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "rating-proposal.docx",
            "symbol issuerCapitals date abstract year addressee members authority position signatory",
            "basis total inScope outOfScope proposed waiting entitled counts level count percent name self cap votes reasons");

    public RatingProposalPaper {
        counts = Entries.of(counts);
        members = Entries.of(members);
        reasons = Entries.of(reasons);
    }

    /** How many of those who are proposed, and how many in a hundred. */
    public record Count(String level, int count, BigDecimal percent) {}

    /**
     * One member.
     *
     * @param self the level that he claims; optional
     * @param votes such as {@code 6/7}; optional, where totals aren't told
     */
    public record Member(String name, String self, String cap, String votes, String level) {}

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
        return "đề nghị xếp loại chất lượng đảng viên năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("addressee", addressee);
        Required.field("basis", basis);
        Required.field("members", members);
        int row = 0;
        for (Member member : members) {
            row++;
            Required.field("members.name", member.name(), row);
            Required.field("members.cap", member.cap(), row);
            Required.field("members.level", member.level(), row);
        }
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.count("year", year);
        tags.line("addressee", addressee);
        tags.prose("basis", PaperText.withoutStop(basis));
        tags.count("total", total);
        tags.count("inScope", inScope);
        tags.count("outOfScope", total - inScope);
        tags.count("proposed", members.size());
        tags.count("waiting", waiting);
        tags.count("entitled", entitled);
        tags.list("counts", counts, (entry, count) -> {
            entry.line("level", count.level());
            entry.count("count", count.count());
            entry.decimal("percent", count.percent());
        });
        tags.table("members", members, (row, member) -> {
            row.line("name", member.name());
            row.line("self", member.self());
            row.line("cap", member.cap());
            row.line("votes", member.votes());
            row.line("level", member.level());
        });
        tags.list("reasons", reasons, (entry, reason) -> entry.prose("text", reason));
        closing.fill(tags, header.issuerKind());
    }
}
