package vn.nennep.document;

import java.math.BigDecimal;

/**
 * A vote as the minutes and the resolution report it; counted and judged by the caller (domain.md §1.5).
 *
 * @param matter what was put to the vote
 * @param method how, in Vietnamese: {@code giơ tay}, {@code phiếu kín}
 * @param counted the denominator: official members who count
 * @param officialPresent official members present
 * @param inFavour tán thành
 * @param against không tán thành
 * @param other ý kiến khác
 * @param percent of the counted members, 0 to 100; printed with at most two decimals and a decimal comma
 * @param passed whether more than half of the counted members approved
 */
public record VoteTaken(
        String matter,
        String method,
        int counted,
        int officialPresent,
        int inFavour,
        int against,
        int other,
        BigDecimal percent,
        boolean passed) {

    void requireComplete(String name, int row) {
        Required.field(name + ".matter", matter, row);
        Required.field(name + ".method", method, row);
        Required.field(name + ".percent", percent, row);
    }

    void fill(PaperTags tags) {
        tags.line("matter", matter);
        tags.line("method", method);
        tags.count("counted", counted);
        tags.count("officialPresent", officialPresent);
        tags.count("inFavour", inFavour);
        tags.count("against", against);
        tags.count("other", other);
        tags.decimal("percent", percent);
        tags.flag("passed", passed);
        tags.flag("rejected", !passed);
    }
}
