package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** The chapters of the session's file from the roll-call to the minutes. Whoever may open the file then may read them. */
@Configuration
class SittingChapters {

    private final Sittings sittings;
    private final Register register;
    private final MinutesReading minutesReading;
    private final Words words;

    SittingChapters(Sittings sittings, Register register, MinutesReading minutesReading, Words words) {
        this.sittings = sittings;
        this.register = register;
        this.minutesReading = minutesReading;
        this.words = words;
    }

    private record Chapter(int position, java.util.function.Function<ThematicSession, Optional<Reading>> content) implements SessionChapter {

        @Override
        public Optional<Reading> read(ThematicSession session, Reader reader) {
            return content.apply(session);
        }
    }

    @Bean
    SessionChapter openingChapter() {
        return new Chapter(500, session -> {
            Reading.Builder reading = Reading.titled(words.of("session.sitting.opening"));
            sittings.openingsOf(session.id()).forEach(opening -> addOpening(reading, opening));
            return filled(reading);
        });
    }

    @Bean
    SessionChapter courseChapter() {
        return new Chapter(600, session -> sittings.courseOf(session.id()).map(this::course));
    }

    @Bean
    SessionChapter minutesChapter(MinutesBook minutes) {
        return new Chapter(700, session -> {
            Reading.Builder reading = Reading.titled(words.of("session.sitting.minutes"));
            minutes.of(session.id()).forEach(m -> addMinutes(reading, m));
            return filled(reading);
        });
    }

    private void addOpening(Reading.Builder reading, SessionOpening opening) {
        reading.text(opening.quorumReached() ? words.of("session.sitting.opened") : words.of("session.sitting.notOpened"),
                        words.of(
                                "session.sitting.openingCounts", MinutesReading.MOMENT.format(opening.openedAt()), opening.obliged(),
                                opening.needed(), opening.present()))
                .text(words.of("session.sitting.chair"), register.nameOf(opening.chairId()))
                .text(words.of("session.sitting.minuteTaker"), register.nameOf(opening.minuteTakerId()))
                .text(words.of("session.sitting.statement"), opening.reason())
                .text(words.of("session.sitting.guests"), String.join("\n", opening.guestLines()))
                .table(words.of("session.sitting.rollCall"), columns("member", "attendance", "absenceReason"),
                        opening.attendance().stream()
                        .map(a -> List.of(register.nameOf(a.memberId()), a.status().label(), a.reason() == null ? "" : a.reason()))
                        .toList());
    }

    private Reading course(SessionCourse course) {
        Vote vote = course.vote();
        Evaluation evaluation = course.evaluation();
        return Reading.titled(words.of("session.sitting.course"))
                .text(words.of("session.sitting.purpose"), course.purpose())
                .text(words.of("session.sitting.presentedBy", register.nameOf(course.presenterId())), course.presentation())
                .table(words.of("session.sitting.speeches"), columns("member", "speechKind", "gist", "response"),
                        course.speeches().stream()
                        .map(s -> List.of(
                                register.nameOf(s.memberId()), s.kind().label(), s.gist(), s.response() == null ? "" : s.response().label()))
                        .toList())
                .text(words.of("session.sitting.vote"), minutesReading.sentence(vote.taken(words.of("session.sitting.voteMatter"))))
                .text(words.of("session.sitting.conclusion"), course.conclusion())
                .text(words.of("session.sitting.pointsTaken"), String.join("\n", course.pointsTakenLines()))
                .text(words.of("session.sitting.preparationEvaluation"), evaluation.preparation())
                .text(words.of("session.sitting.qualityEvaluation"), evaluation.quality())
                .text(words.of("session.sitting.meaningEvaluation"), evaluation.meaning())
                .text(words.of("session.sitting.effectEvaluation"), evaluation.effect())
                .build();
    }

    private void addMinutes(Reading.Builder reading, MeetingMinutes minutes) {
        reading.text(words.of("session.sitting.takerSigned", minutes.number()),
                        words.of("session.sitting.by", register.nameOf(minutes.takerId()), MinutesReading.MOMENT.format(minutes.takerSignedAt())))
                .text(words.of("session.sitting.corrections"), minutes.corrections())
                .text(words.of("session.sitting.returned"), minutes.returnedReason());
        if (minutes.chairSignedAt() != null) {
            reading.text(words.of("session.sitting.chairSigned"),
                    words.of("session.sitting.by", register.nameOf(minutes.chairId()), MinutesReading.MOMENT.format(minutes.chairSignedAt())));
        }
    }

    private static Optional<Reading> filled(Reading.Builder reading) {
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> words.of("session.sitting.%s".formatted(name))).toList();
    }
}
