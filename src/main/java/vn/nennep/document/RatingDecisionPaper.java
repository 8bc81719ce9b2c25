package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;

/**
 * Decision that recognizes ratings, with their list (quyết định công nhận kết quả đánh giá, xếp loại; domain.md P6 row 17). What is not called optional must be
 * filled.
 *
 * @param regulation by which it was rated
 * @param committee that decides, as it stands within a sentence
 * @param heldOn day of its meeting
 * @param present how many of it were there
 * @param organizations that were rated; optional where members are
 * @param members who were rated; optional where organisations are
 * @param counts how many have each level
 * @param quotaReason why the quota is exceeded; optional
 */
public record RatingDecisionPaper(
        PaperHeader header,
        int year,
        String regulation,
        String committee,
        LocalDate heldOn,
        int present,
        List<Organization> organizations,
        List<Member> members,
        List<Count> counts,
        String quotaReason,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "rating-decision.docx",
            "symbol issuerCapitals date abstract year committeeCapitals heldOn counts authority position signatory",
            "regulation committee present scope organizationCount memberCount organizationTotal memberTotal organizations members memberSection name"
                    + " unit level quotaReason");

    public RatingDecisionPaper {
        organizations = Entries.of(organizations);
        counts = Entries.of(counts);
        members = Entries.of(members);
    }

    /** How many organisations and members have a level. */
    public record Count(String level, int organizations, int members) {}

    /** @param level as people say it */
    public record Organization(String name, String level) {}

    /** @param unit his cell */
    public record Member(String name, String unit, String level) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.QD;
    }

    @Override
    public String abstractLine() {
        return "công nhận kết quả đánh giá, xếp loại chất lượng năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("regulation", regulation);
        Required.field("committee", committee);
        Required.field("heldOn", heldOn);
        if (organizations.isEmpty()) {
            Required.field("members", members);
        }
        int row = 0;
        for (Organization organization : organizations) {
            row++;
            Required.field("organizations.name", organization.name(), row);
            Required.field("organizations.level", organization.level(), row);
        }
        row = 0;
        for (Member member : members) {
            row++;
            Required.field("members.name", member.name(), row);
            Required.field("members.level", member.level(), row);
        }
        Required.field("counts", counts);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("year", Integer.toString(year));
        tags.line("regulation", PaperText.withoutStop(regulation));
        tags.line("committee", committee);
        tags.line("committeeCapitals", PaperText.capitals(committee));
        tags.line("heldOn", PaperDate.inFigures(heldOn));
        tags.count("present", present);
        tags.line("scope", scope());
        tags.table("organizations", organizations, (entry, organization) -> {
            entry.line("name", organization.name());
            entry.line("level", organization.level());
        });
        tags.table("members", members, (entry, member) -> {
            entry.line("name", member.name());
            entry.line("unit", member.unit());
            entry.line("level", member.level());
        });
        tags.line("memberSection", organizations.isEmpty() ? "I" : "II");
        tags.table("counts", counts, (entry, count) -> {
            entry.line("level", count.level());
            entry.count("organizationCount", count.organizations());
            entry.count("memberCount", count.members());
        });
        tags.count("organizationTotal", counts.stream().mapToInt(Count::organizations).sum());
        tags.count("memberTotal", counts.stream().mapToInt(Count::members).sum());
        tags.prose("quotaReason", PaperText.withoutStop(quotaReason));
        closing.fill(tags, header.issuerKind());
    }

    private String scope() {
        String organizationCount = organizations.size() + " tổ chức đảng";
        String memberCount = members.size() + " đảng viên";
        if (members.isEmpty()) {
            return organizationCount;
        }
        return organizations.isEmpty() ? memberCount : organizationCount + " và " + memberCount;
    }
}
