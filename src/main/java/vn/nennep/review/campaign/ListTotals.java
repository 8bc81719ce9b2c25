package vn.nennep.review.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    /** As papers say it: “Tổng số 30 đảng viên, trong đó: 27 thuộc diện xếp loại; 2 được miễn …; 1 …”. */
    String spoken() {
        return "Tổng số " + total + " đảng viên, trong đó: " + String.join("; ", parts());
    }

    /** “Tổng số 30 = 27 thuộc diện + 2 được miễn … + 1 …”. */
    public String sentence() {
        return "Tổng số " + total + " đảng viên = " + String.join(" + ", parts());
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(inScope + " thuộc diện xếp loại"));
        parts.addAll(reasons());
        return parts;
    }

    /** “2 được miễn công tác và sinh hoạt”, one for each reason. */
    public List<String> reasons() {
        return out.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label().substring(0, 1).toLowerCase(Locale.ROOT) + entry.getKey().label().substring(1))
                .toList();
    }
}
