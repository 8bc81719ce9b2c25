package vn.nennep.administration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.calendar.Holiday;
import vn.nennep.platform.calendar.PublicHolidays;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** Administrators confirm a year's holidays; until then those by law are counted, and it is said so. */
@EngineTest
class ConfirmHolidaysTest {

    private static final String ADMINISTRATOR = "qt0001";
    private static final int UNCONFIRMED = 2027;

    @Autowired private PublicHolidays holidays;
    @Autowired private UnconfirmedHolidays reminder;
    @Autowired private Intake intake;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from public_holiday where holiday_on >= '2027-01-01'").update();
        jdbc.sql("delete from public_holiday_year where holiday_year >= 2027").update();
    }

    @Test
    void yearsThatWereAnnouncedStandAsTheyAre() {
        assertThat(holidays.of(2024)).extracting(Holiday::day).contains(LocalDate.of(2024, 2, 8)).doesNotContain(LocalDate.of(2024, 2, 15));
        assertThat(holidays.workingDaysAfter(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 24))).as("Tết and two weekends between").isEqualTo(2);
    }

    @Test
    void aYearThatNobodyConfirmedIsCountedByTheLaw() {
        assertThat(holidays.confirmation(UNCONFIRMED)).isEmpty();
        assertThat(holidays.workingDaysAfter(LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 12))).isEqualTo(1);
        assertThat(holidays.workingDaysAfter(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4))).as("over the turn of the year").isEqualTo(2);
    }

    @Test
    void whatWasAnnouncedTakesItsPlace() {
        Map<String, Object> data = intake.actionForm(asked(), ADMINISTRATOR).data();
        assertThat(data).containsEntry("year", "2027");
        assertThat((List<?>) data.get("days")).hasSize(11);
        confirm(ADMINISTRATOR, List.of(day("2027-02-03", "Tết Nguyên đán"), day("2027-02-04", "Tết Nguyên đán")));
        assertThat(holidays.confirmation(UNCONFIRMED)).hasValueSatisfying(said -> assertThat(said.confirmedBy()).isEqualTo(ADMINISTRATOR));
        assertThat(holidays.workingDaysAfter(LocalDate.of(2027, 2, 2), LocalDate.of(2027, 2, 8))).isEqualTo(2);
        confirm(ADMINISTRATOR, List.of(day("2027-02-04", "Tết Nguyên đán")));
        assertThat(holidays.workingDaysAfter(LocalDate.of(2027, 2, 2), LocalDate.of(2027, 2, 8))).as("corrected").isEqualTo(3);
    }

    @Test
    void badDaysAreRefusedByName() {
        assertThat(refused(List.of(day("2027-02-04", "Tết"), day("2026-02-04", "Tết")))).isEqualTo("days[1].day holiday.otherYear");
        assertThat(refused(List.of(day("2027-02-04", "Tết"), day("2027-02-04", "Tết")))).isEqualTo("days[1].day holiday.twice");
        assertThat(refused(List.of())).isEqualTo("days holiday.none");
        assertThat(holidays.confirmation(UNCONFIRMED)).isEmpty();
    }

    @Test
    void nobodyElseConfirmsThem() {
        for (String other : List.of("dv0001", "dv0101", "dv0104")) {
            assertThat(catchThrowableOfType(Denial.class, () -> confirm(other, List.of(day("2027-02-04", "Tết"))))).as(other).isNotNull();
        }
    }

    @Test
    void administratorsAreRemindedBeforeTheYearBegins() {
        assertThat(reminder.missed(LocalDateTime.of(2026, 12, 15, 23, 59, 59))).isEmpty();
        assertThat(reminder.missed(LocalDateTime.of(2026, 12, 16, 0, 0)))
                .anySatisfy(missed -> {
                    assertThat(missed.deadline().title()).isEqualTo("Xác nhận ngày nghỉ lễ, tết năm 2027");
                    assertThat(missed.deadline().doers()).contains(ADMINISTRATOR);
                });
        ClockExtension.move(clock, LocalDateTime.of(2026, 12, 16, 8, 0));
        confirm(ADMINISTRATOR, List.of(day("2027-02-04", "Tết Nguyên đán")));
        assertThat(reminder.missed(LocalDateTime.of(2026, 12, 16, 9, 0))).isEmpty();
    }

    private String refused(List<Map<String, Object>> days) {
        Refusal.Finding finding = catchThrowableOfType(Refusal.class, () -> confirm(ADMINISTRATOR, days)).findings().get(0);
        return finding.field() + " " + finding.code();
    }

    private void confirm(String who, List<Map<String, Object>> days) {
        intake.perform(asked(), who, null, new HashMap<>(Map.of("year", "2027", "source", "Thông báo số 12/TB-BNV", "days", days)));
    }

    private static Asked asked() {
        return new Asked("confirmHolidays", "DU-TB", null, null);
    }

    private static Map<String, Object> day(String day, String name) {
        return Map.of("day", day, "name", name);
    }
}
