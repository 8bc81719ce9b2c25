package vn.nennep.review.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.Heads;
import vn.nennep.review.collective.CollectiveMeeting.Attendance;
import vn.nennep.review.collective.CollectiveMeeting.Leader;
import vn.nennep.review.collective.CollectiveMeeting.Opinion;
import vn.nennep.review.collective.CollectiveMeeting.Presence;

/** How a review meeting must be held: of seven who are called one is exempt, and two thirds of the six others make a quorum. */
class MeetingCheckTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2025, 12, 1, 17, 0);
    private static final List<String> MEMBERS = IntStream.rangeClosed(1, 7).mapToObj(i -> "m" + i).toList();
    private static final MeetingCheck CHECK = check(Map.of(11L, "m1"));

    /** @param came how many of the seven, the first ones; the exempt one is the last */
    @ParameterizedTest
    @CsvSource({"7, true", "4, true", "3, false"})
    void enoughOfThoseWhoMustComeHaveToBeThere(int came, boolean enough) {
        assertThat(fields(meeting(came, "m2", "1", NOW.minusHours(8), null)).contains("attendance")).isNotEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"1, , true", "0.5, , false", "0.5, Cơ quan có việc gấp, true", "1.5, , true", "1.3, , false"})
    void itTakesADayOrThereIsAReason(String days, String reason, boolean passes) {
        assertThat(fields(meeting(7, "m2", days, NOW.minusHours(8), reason)).isEmpty()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"-8, true", "1, false", "-48, false"})
    void itIsWrittenDownAfterItAndNotHeldBeforeItsDay(int hours, boolean passes) {
        assertThat(fields(meeting(7, "m2", "1", NOW.plusHours(hours), null)).isEmpty()).isEqualTo(passes);
    }

    @Test
    void nobodyPresidesOverHisOwnItem() {
        assertThat(fields(meeting(7, "m1", "1", NOW.minusHours(8), null))).containsExactly("leaders[0].chair");
    }

    @Test
    void whoIsAbsentPresidesOverNothing() {
        assertThat(fields(meeting(5, "m6", "1", NOW.minusHours(8), null))).containsExactly("leaders[0].chair");
    }

    /** Secretary, deputy, then the two others in whichever order; whose row is wrong is the one that comes too late for its place. */
    @ParameterizedTest
    @CsvSource({"1 2 3 4, ", "1 2 4 3, ", "2 1 3 4, 1", "1 3 2 4, 2", "3 4 1 2, 2 3", "1 3 4 2, 3"})
    void theHeadIsReviewedBeforeHisDeputiesAndTheseBeforeTheOthers(String order, String wrong) {
        MeetingCheck check = check(Map.of(1L, "m1", 2L, "m2", 3L, "m3", 4L, "m4"));
        CollectiveMeeting whole = meeting(7, "m2", "1", NOW.minusHours(8), null);
        List<Leader> leaders = Stream.of(order.split(" ")).map(leader -> new Leader(Long.parseLong(leader), "m6", "Gương mẫu")).toList();
        CollectiveMeeting held = new CollectiveMeeting(
                null, 1, 1, whole.startedAt(), whole.days(), null, "P", "m1", "m2", whole.attendance(), List.of(), leaders, null, "K", "m1", NOW, null);
        assertThat(check.judge(held)).extracting(Finding::field).containsExactlyElementsOf(
                wrong == null ? List.of() : Stream.of(wrong.split(" ")).map(row -> "leaders[" + row + "].leader").toList());
    }

    @Test
    void everyLeaderIsReviewed() {
        CollectiveMeeting whole = meeting(7, "m2", "1", NOW.minusHours(8), null);
        assertThat(fields(new CollectiveMeeting(
                        null, 1, 1, whole.startedAt(), whole.days(), null, "P", "m1", "m2", whole.attendance(), List.of(), List.of(), null, "K", "m1", NOW, null)))
                .containsExactly("leaders");
    }

    @Test
    void everybodyIsCalledOnceAndAnExcuseHasAReason() {
        CollectiveMeeting whole = meeting(7, "m2", "1", NOW.minusHours(8), null);
        List<Attendance> six = whole.attendance().subList(0, 6);
        assertThat(fields(with(whole, six))).containsExactly("attendance");
        List<Attendance> excused = IntStream.range(0, 7)
                .mapToObj(i -> i == 5 ? new Attendance("m6", Presence.EXCUSED, null) : whole.attendance().get(i))
                .toList();
        assertThat(fields(with(whole, excused))).containsExactly("attendance[5].reason");
    }

    @Test
    void anOpinionIsSomebodys() {
        CollectiveMeeting whole = meeting(7, "m2", "1", NOW.minusHours(8), null);
        List<Opinion> opinions = List.of(new Opinion("m3", null, "Tốt"), new Opinion(null, "Đồng chí Phan Văn Hữu", "Tốt"), new Opinion(null, null, "Ai nói?"));
        assertThat(fields(with(whole, whole.attendance(), opinions))).containsExactly("opinions[2].speaker");
    }

    @Test
    void whoPresidesTakesNoMinutes() {
        CollectiveMeeting held = meeting(7, "m2", "1", NOW.minusHours(8), null);
        assertThat(fields(new CollectiveMeeting(
                        null, 1, 1, held.startedAt(), held.days(), null, "P", "m1", "m1", held.attendance(), List.of(), held.leaders(), null, "K", "m1", NOW, null)))
                .containsExactly("minuteTaker");
    }

    /** m1 is the secretary, m2 the deputy. */
    private static MeetingCheck check(Map<Long, String> leaders) {
        return new MeetingCheck(
                MEMBERS, Set.of("m7"), leaders, new Heads(List.of("m1"), List.of("m2")), Ratio.parse("2/3"), 1, NOW.minusDays(1).withHour(0), NOW);
    }

    private static CollectiveMeeting with(CollectiveMeeting meeting, List<Attendance> attendance) {
        return with(meeting, attendance, List.of());
    }

    private static CollectiveMeeting with(CollectiveMeeting meeting, List<Attendance> attendance, List<Opinion> opinions) {
        return new CollectiveMeeting(
                null, 1, 1, meeting.startedAt(), meeting.days(), null, "P", "m1", "m2", attendance, opinions, meeting.leaders(), null, "K", "m1", NOW, null);
    }

    private static CollectiveMeeting meeting(int came, String leadersChair, String days, LocalDateTime at, String reason) {
        return new CollectiveMeeting(
                null, 1, 1, at, new BigDecimal(days), reason, "P", "m1", "m2",
                IntStream.range(0, 7)
                        .mapToObj(i -> new Attendance(MEMBERS.get(i), i < came ? Presence.PRESENT : Presence.UNEXCUSED, null))
                        .toList(),
                List.of(), List.of(new Leader(11L, leadersChair, "Gương mẫu")), null, "Kết luận", "m1", NOW, null);
    }

    private static List<String> fields(CollectiveMeeting meeting) {
        return CHECK.judge(meeting).stream().map(Finding::field).toList();
    }
}
