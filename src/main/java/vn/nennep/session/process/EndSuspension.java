package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.SuperiorCells;
import vn.nennep.session.SuspensionPeriod;
import vn.nennep.session.SuspensionPeriods;

/** The superior's board or office lifts a suspension before its last day; the days already suspended stay waived. */
@Component
class EndSuspension implements ActionWork {

    private final SuspensionPeriods periods;
    private final SuperiorCells cells;
    private final Words words;
    private final Clock clock;

    EndSuspension(SuspensionPeriods periods, SuperiorCells cells, Words words, Clock clock) {
        this.periods = periods;
        this.cells = cells;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "endSuspension";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject != null
                ? List.of()
                : cells.servedBy(member, RecordSuspension.RECORDERS, today()).stream()
                        .filter(superior -> unit == null || unit.equals(superior))
                        .filter(superior -> !running(superior).isEmpty())
                        .map(superior -> new Offer(
                                name(), words.of("session.suspension.endTitle"), words.of("session.suspension.endDescription"), superior, null))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("periods", running(offer.unit()).stream().map(this::option).toList());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        SuspensionPeriod period = running(offer.unit()).stream()
                .filter(p -> p.id().toString().equals(answers.text("period")))
                .findFirst()
                .orElseThrow();
        LocalDate lastDay = answers.date("lastDay");
        if (lastDay.isBefore(period.earliestEnd(today())) || !lastDay.isBefore(period.lastDay())) {
            throw Refusal.at(
                    "lastDay", "session.suspension.endOutside", ReadableTime.of(period.earliestEnd(today())),
                    ReadableTime.of(period.lastDay().minusDays(1)));
        }
        periods.end(period, lastDay, answers.text("reason"), member, now);
        return "/so-lieu?nam=" + period.startsOn().getYear();
    }

    /** Those that can still be lifted before their last day. */
    private List<SuspensionPeriod> running(String superior) {
        return periods.recordedBy(superior).stream().filter(p -> p.earliestEnd(today()).isBefore(p.lastDay())).toList();
    }

    private Option option(SuspensionPeriod period) {
        return new Option(
                period.id().toString(),
                words.of(
                        "session.suspension.option", period.documentNumber(), period.issuer(), ReadableTime.of(period.startsOn()),
                        ReadableTime.of(period.lastDay())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
