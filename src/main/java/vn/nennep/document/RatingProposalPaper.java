package vn.nennep.document;

import java.math.BigDecimal;
import java.util.ArrayList;
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
 * @param outReasons why the others aren't rated, with how many each
 * @param earlier of those in scope, who was proposed in a round before
 * @param waiting of those in scope, who waits for a supplementary review
 * @param entitled who could vote
 * @param counts how many were proposed for each level
 * @param members who is proposed, in the order of the proposal
 * @param withheld why votes aren't told, a sentence; optional
 * @param reasons a sentence each, where a level has to be reasoned; optional
 * @param enclosures what goes with it; optional
 * @param closing recipients and signature
 */
public record RatingProposalPaper(
        PaperHeader header,
        int year,
        String addressee,
        String basis,
        int total,
        int inScope,
        List<String> outReasons,
        int earlier,
        int waiting,
        int entitled,
        List<Count> counts,
        List<Member> members,
        String withheld,
        List<String> reasons,
        List<String> enclosures,
        Closing closing)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "rating-proposal.docx",
            "symbol issuerCapitals date abstract year addressee members authority position signatory",
            "basis total inScope outOfScope parts entitled counts level count percent name self cap votes withheld reasons enclosures");

    private static final String NOT_TOLD = "–";

    public RatingProposalPaper {
        counts = Entries.of(counts);
        members = Entries.of(members);
        outReasons = Entries.of(outReasons);
        reasons = Entries.of(reasons);
        enclosures = Entries.of(enclosures);
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
        tags.line("outOfScope", (total - inScope) + " đồng chí" + (outReasons.isEmpty() ? "" : " (" + String.join("; ", outReasons) + ")"));
        tags.line("parts", parts());
        tags.count("entitled", entitled);
        tags.list("counts", counts, (entry, count) -> {
            entry.line("level", count.level());
            entry.count("count", count.count());
            entry.decimal("percent", count.percent());
        });
        tags.table("members", members, (row, member) -> {
            row.line("name", member.name());
            row.line("self", member.self() == null ? NOT_TOLD : member.self());
            row.line("cap", member.cap());
            row.line("votes", member.votes() == null ? NOT_TOLD : member.votes());
            row.line("level", member.level());
        });
        tags.prose("withheld", PaperText.withoutStop(withheld));
        tags.list("reasons", reasons, (entry, reason) -> entry.prose("text", reason));
        tags.lines("enclosures", PaperText.withoutStops(enclosures));
        closing.fill(tags, header.issuerKind());
    }

    /** Those in scope, by where they stand; the parts always make up the whole. */
    private String parts() {
        int others = inScope - members.size() - earlier - waiting;
        List<String> parts = new ArrayList<>(List.of("đề nghị xếp loại đợt này " + members.size() + " đồng chí"));
        if (earlier > 0) {
            parts.add("đã đề nghị ở đợt trước " + earlier + " đồng chí");
        }
        parts.add("chờ kiểm điểm bổ sung " + waiting + " đồng chí");
        if (others > 0) {
            parts.add("chưa đề nghị vì lý do khác " + others + " đồng chí");
        }
        return String.join("; ", parts);
    }
}
