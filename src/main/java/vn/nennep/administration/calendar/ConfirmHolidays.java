package vn.nennep.administration.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Register;
import vn.nennep.platform.calendar.Holiday;
import vn.nennep.platform.calendar.PublicHolidays;
import vn.nennep.platform.calendar.PublicHolidays.Confirmation;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;

/**
 * An administrator enters the holidays of a year as they were announced, on the page of the uppermost organisation. The form begins with those to be expected of
 * the first year that nobody has confirmed yet.
 */
@Component
class ConfirmHolidays implements ActionWork {

    private static final int YEARS_AHEAD = 2;

    private final PublicHolidays holidays;
    private final RegisterRights rights;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ConfirmHolidays(PublicHolidays holidays, RegisterRights rights, Register register, Words words, Clock clock) {
        this.holidays = holidays;
        this.rights = rights;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "confirmHolidays";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return List.of();
    }

    @Override
    public Optional<Offer> offerAbout(String member, String unit, String person) {
        boolean uppermost = person == null && unit != null && register.find(unit).filter(found -> found.parentId() == null).isPresent();
        return uppermost && rights.isAdministrator(member)
                ? Optional.of(new Offer(name(), words.of("holiday.confirm.title"), words.of("holiday.confirm.description"), unit, null))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        int year = suggested();
        Map<String, Object> values = new HashMap<>();
        values.put("years", years().stream().map(one -> new Option(Integer.toString(one), Integer.toString(one))).toList());
        values.put("year", Integer.toString(year));
        holidays.confirmation(year).map(Confirmation::source).ifPresent(source -> values.put("source", source));
        values.put("days", holidays.of(year).stream().map(day -> Map.of("day", day.day().toString(), "name", day.name())).toList());
        return values;
    }

    @Override
    public String seen(Offer offer) {
        return years().stream()
                .map(year -> holidays.confirmation(year).map(Confirmation::version).orElse(0).toString())
                .collect(Collectors.joining(","));
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return years().stream().map(this::read).toList();
    }

    private Reading read(int year) {
        Reading.Builder reading = Reading.titled(words.of("holiday.year", Integer.toString(year)));
        Optional<Confirmation> confirmed = holidays.confirmation(year);
        confirmed.ifPresentOrElse(
                said -> reading.text(words.of("holiday.source"), said.confirmedBy() == null
                        ? said.source()
                        : words.of("holiday.confirmedBy", said.source(), register.nameOf(said.confirmedBy()), said.confirmedAt())),
                () -> reading.warning(words.of("holiday.expected.unconfirmed", Integer.toString(year))));
        return reading.text(
                        null,
                        holidays.of(year).stream().map(day -> words.of("holiday.line", day.day(), day.name())).collect(Collectors.joining("; ")))
                .build();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        int year = Integer.parseInt(answers.text("year"));
        Set<LocalDate> named = new HashSet<>();
        List<Holiday> announced = new ArrayList<>();
        for (Answers row : answers.rows("days")) {
            LocalDate day = row.date("day");
            if (day.getYear() != year) {
                throw Refusal.at(row.field("day"), "holiday.otherYear", day, Integer.toString(year));
            }
            if (!named.add(day)) {
                throw Refusal.at(row.field("day"), "holiday.twice", day);
            }
            announced.add(new Holiday(day, row.text("name")));
        }
        if (announced.isEmpty()) {
            throw Refusal.at("days", "holiday.none");
        }
        holidays.confirm(year, answers.text("source"), announced, member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return "/to-chuc/" + offer.unit();
    }

    /** The first that isn't confirmed; else this year. */
    private int suggested() {
        return years().stream().filter(year -> holidays.confirmation(year).isEmpty()).findFirst().orElse(years().get(0));
    }

    private List<Integer> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.rangeClosed(now, now + YEARS_AHEAD).boxed().toList();
    }
}
