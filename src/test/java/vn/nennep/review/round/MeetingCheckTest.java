package vn.nennep.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.Heads;
import vn.nennep.review.round.ReviewMeeting.Attendance;
import vn.nennep.review.round.ReviewMeeting.Group;
import vn.nennep.review.round.ReviewMeeting.Item;
import vn.nennep.review.round.ReviewMeeting.Sitting;

/** What can't be so of a review meeting (domain.md §3.3 rows 3–6). The secretary is a, the deputy b; c and d are plain members. */
class MeetingCheckTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 6);
    private static final LocalDateTime NOW = DAY.atTime(18, 0);
    private static final MeetingCheck CHECK = new MeetingCheck(
            Set.of("a", "b", "c", "d"), Map.of(1L, "a", 2L, "b", 3L, "c"), new Heads(List.of("a"), List.of("b")), new Ratio(2, 3),
            Duration.ofHours(7), NOW);

    /** A meeting that is as it should be, to be spoilt. */
    private static final class Held {

        private String chair = "a";
        private String ownChair = "b";
        private String minuteTaker = "d";
        private String shortReason;
        private final List<Sitting> sittings = new ArrayList<>(List.of(sitting("07:30", "11:30"), sitting("13:30", "16:30")));
        private final List<Attendance> attendance = new ArrayList<>(List.of(present("a"), present("b"), present("c"), present("d")));
        private final List<Item> items = new ArrayList<>(List.of(item(1), item(2), item(3)));
        private final List<Group> groups = new ArrayList<>();

        private String first() {
            return CHECK.judge(new ReviewMeeting(
                            1, 1, "Hội trường", chair, ownChair, minuteTaker, null, "Nhất trí", shortReason, sittings, attendance, items, groups)).stream()
                    .findFirst()
                    .map(finding -> finding.field() + " " + finding.code())
                    .orElse(null);
        }
    }

    @Test
    void aWholeDayWithEverybodyIsAsItShouldBe() {
        assertThat(new Held().first()).isNull();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "07:30, 07:30, sittings[0].toTime round.meeting.endsBeforeItBegins", "12:00, 18:01, sittings[0].heldOn round.meeting.inTheFuture",
        "07:30, 14:29, shortReason round.meeting.tooShort", "07:30, 14:30,", "11:00, 18:00,"
    })
    void aDayIsSevenHoursUnlessSomebodySaysWhy(String from, String to, String refused) {
        Held held = new Held();
        held.sittings.clear();
        held.sittings.add(sitting(from, to));
        assertThat(held.first()).isEqualTo(refused);
        held.shortReason = "Chi bộ chỉ có bốn đảng viên";
        if (refused != null && refused.startsWith("shortReason")) {
            assertThat(held.first()).isNull();
        }
    }

    @Test
    void severalSittingsFollowOneAnother() {
        Held held = new Held();
        held.sittings.set(1, sitting("11:00", "16:30"));
        assertThat(held.first()).isEqualTo("sittings[1].heldOn round.meeting.sittingsOverlap");
        held.sittings.clear();
        assertThat(held.first()).isEqualTo("sittings round.meeting.noSitting");
    }

    @Test
    void everyMemberOfTheCellIsCalledOnce() {
        Held held = new Held();
        held.attendance.remove(3);
        assertThat(held.first()).isEqualTo("attendance round.meeting.notCalled");
        held.attendance.add(present("a"));
        assertThat(held.first()).isEqualTo("attendance[3].member round.meeting.calledTwice");
        held.attendance.set(3, new Attendance("d", Presence.EXCUSED, null, true, ActivityStatus.ACTIVE));
        assertThat(held.first()).isEqualTo("attendance[3].reason round.meeting.excuseMissing");
    }

    @Test
    void twoThirdsOfThoseWhoMustComeAreEnough() {
        Held held = new Held();
        held.attendance.set(2, new Attendance("c", Presence.UNEXCUSED, null, true, ActivityStatus.ACTIVE));
        held.items.remove(2);
        assertThat(held.first()).as("three of four").isNull();
        held.attendance.set(3, new Attendance("d", Presence.UNEXCUSED, null, true, ActivityStatus.ACTIVE));
        assertThat(held.first()).as("two of four").isEqualTo("attendance round.meeting.noQuorum");
        held.attendance.set(3, new Attendance("d", Presence.EXEMPT, null, true, ActivityStatus.EXEMPT));
        held.minuteTaker = "b";
        assertThat(held.first()).as("two of three, the exempt needn't come").isNull();
    }

    @Test
    void theChairIsThereAndNeitherTakesMinutesNorPresidesOverHisOwnReview() {
        Held held = new Held();
        held.minuteTaker = "a";
        assertThat(held.first()).isEqualTo("minuteTaker round.meeting.chairTakesMinutes");
        held.minuteTaker = "d";
        held.ownChair = null;
        assertThat(held.first()).isEqualTo("ownChair round.meeting.ownChairMissing");
        held.ownChair = "a";
        assertThat(held.first()).isEqualTo("ownChair round.meeting.ownChairSame");
        held.chair = "d";
        held.minuteTaker = "c";
        held.ownChair = null;
        assertThat(held.first()).as("the chair isn't reviewed himself").isNull();
        held.attendance.set(3, new Attendance("d", Presence.UNEXCUSED, null, true, ActivityStatus.ACTIVE));
        assertThat(held.first()).isEqualTo("chair round.meeting.chairAbsent");
    }

    @Test
    void theHeadIsReviewedFirstThenHisDeputiesThenTheOthers() {
        Held held = new Held();
        held.items.set(0, item(2));
        held.items.set(1, item(1));
        assertThat(held.first()).isEqualTo("items[1].member round.meeting.headFirst");
        held.items.set(0, item(1));
        held.items.set(1, item(3));
        held.items.set(2, item(2));
        assertThat(held.first()).isEqualTo("items[2].member round.meeting.headFirst");
    }

    @Test
    void whoWasThereIsReviewedOnceAndNobodyElseIs() {
        Held held = new Held();
        held.items.remove(2);
        assertThat(held.first()).isEqualTo("items round.meeting.presentNotReviewed");
        held.items.add(item(2));
        assertThat(held.first()).isEqualTo("items[2].member round.meeting.reviewedTwice");
        held.items.set(2, item(9));
        assertThat(held.first()).isEqualTo("items[2].member round.meeting.reviewedTwice");
        held.items.set(2, item(3));
        held.attendance.set(2, new Attendance("c", Presence.UNEXCUSED, null, true, ActivityStatus.ACTIVE));
        assertThat(held.first()).isEqualTo("items[2].member round.meeting.reviewedAbsent");
    }

    @Test
    void whoExplainsOrReservesHisOpinionIsQuoted() {
        Held held = new Held();
        held.items.set(2, new Item(3, "Góp ý", Reply.RESERVED, null));
        assertThat(held.first()).isEqualTo("items[2].replyText round.meeting.replyMissing");
        held.items.set(2, new Item(3, "Góp ý", Reply.RESERVED, "Xin bảo lưu"));
        assertThat(held.first()).isNull();
    }

    @Test
    void aPartyGroupMeetsBeforeTheCellOnce() {
        Held held = new Held();
        held.groups.add(new Group("TD-1", DAY.plusDays(1), "b", 5, "Nhất trí"));
        assertThat(held.first()).isEqualTo("groups[0].groupOn round.meeting.groupAfter");
        held.groups.set(0, new Group("TD-1", DAY, "b", 5, "Nhất trí"));
        assertThat(held.first()).isNull();
        held.groups.add(new Group("TD-1", DAY, "b", 5, "Nhất trí"));
        assertThat(held.first()).isEqualTo("groups[1].group round.meeting.groupTwice");
    }

    private static Sitting sitting(String from, String to) {
        return new Sitting(DAY.atTime(LocalTime.parse(from)), DAY.atTime(LocalTime.parse(to)));
    }

    private static Attendance present(String member) {
        return new Attendance(member, Presence.PRESENT, null, true, ActivityStatus.ACTIVE);
    }

    private static Item item(long review) {
        return new Item(review, "Góp ý", Reply.ACCEPTED, null);
    }
}
