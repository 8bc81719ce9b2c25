package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.reminder.Waiver;

/** When which cells hold no sessions ({@code domain.md} A1.10). */
@Component
public class SuspensionPeriods implements Waiver {

    private final SuspensionRepository periods;

    SuspensionPeriods(SuspensionRepository periods) {
        this.periods = periods;
    }

    @Transactional
    public SuspensionPeriod record(SuspensionPeriod period) {
        return periods.save(period);
    }

    /** Lifts it early; {@code lastDay} is the last on which it still holds. */
    @Transactional
    public void end(SuspensionPeriod period, LocalDate lastDay, String reason, String by, LocalDateTime now) {
        periods.save(period.ended(lastDay, reason, by, now));
    }

    /** What the superior has recorded, the latest first. */
    public List<SuspensionPeriod> recordedBy(String superior) {
        return periods.findByUnitIdOrderByStartsOnDesc(superior);
    }

    /** The period that holds for the cell on the day. */
    public Optional<SuspensionPeriod> covering(String unit, LocalDate day) {
        return touching(unit, day, day).stream().findFirst();
    }

    /** The periods that hold for the cell on some of the days, both ends included. */
    public List<SuspensionPeriod> touching(String unit, LocalDate from, LocalDate to) {
        return periods.touching(unit, from, to);
    }

    /**
     * The one rule for planning and scheduling: no session is set on a day on which the cell is suspended.
     *
     * @throws Refusal at the field, with number and dates of the document
     */
    public void requireOpen(String field, String unit, LocalDateTime at) {
        covering(unit, at.toLocalDate()).ifPresent(period -> {
            throw Refusal.at(
                    field, "session.suspension.covers", period.documentNumber(), ReadableTime.of(period.startsOn()),
                    ReadableTime.of(period.lastDay()));
        });
    }

    @Override
    public boolean waives(String unit, LocalDate day) {
        return covering(unit, day).isPresent();
    }
}
