package vn.nennep.review.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.nennep.review.MemberReview;
import vn.nennep.review.OutReason;

/** How many there are in a list, and why not all are rated; the parts add up to the whole (A15.5, validator V2). */
public record ListTotals(int total, int inScope, Map<OutReason, Integer> out) {

    public static ListTotals of(Collection<MemberReview> members) {
        return new ListTotals(
                members.size(), (int) members.stream().filter(MemberReview::inScope).count(),
                members.stream()
                        .filter(member -> !member.inScope())
                        .collect(Collectors.toMap(MemberReview::outReason, member -> 1, Integer::sum, TreeMap::new)));
    }

    /** “Tổng số 30 = 27 thuộc diện + 2 được miễn … + 1 …”. */
    public String sentence() {
        List<String> parts = new ArrayList<>(List.of(inScope + " thuộc diện xếp loại"));
        out.forEach((reason, number) -> parts.add(number + " " + reason.label().substring(0, 1).toLowerCase(java.util.Locale.ROOT) + reason.label().substring(1)));
        return "Tổng số " + total + " đảng viên = " + String.join(" + ", parts);
    }
}
