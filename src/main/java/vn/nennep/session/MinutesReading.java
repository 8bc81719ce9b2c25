package vn.nennep.session;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.VoteTaken;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Shows minutes on the page as they will stand on paper. */
@Component
class MinutesReading {


    private final Words words;

    MinutesReading(Words words) {
        this.words = words;
    }

    Reading of(MinutesPaper paper) {
        Reading.Builder reading = Reading.titled(words.of("session.sitting.minutes"))
                .text(words.of("session.sitting.topic"), paper.topic())
                .text(words.of("session.sitting.start"), words.of("session.sitting.startAt", ReadableTime.of(paper.start()), paper.venue()))
                .text(words.of("session.sitting.chair"), paper.chair())
                .text(words.of("session.sitting.minuteTaker"), paper.minuteTaker())
                .text(words.of("session.sitting.guests"), String.join("\n", paper.guests()))
                .text(words.of("session.sitting.rollCall"), totals(paper.attendance()));
        addAbsences(reading, paper.attendance());
        reading.text(words.of("session.sitting.openingNotes"), String.join("\n", paper.openingNotes()));
        reading.text(words.of("session.sitting.programme"), String.join("\n", paper.programme()))
                .text(SittingPart.REGULAR.label(), String.join("\n", paper.regularPart()))
                .text(words.of("session.sitting.purpose"), paper.purpose())
                .text(words.of("session.sitting.presentation"), paper.presentation());
        addSpeeches(reading, paper.speeches());
        paper.votes().forEach(vote -> reading.text(words.of("session.sitting.vote"), sentence(vote)));
        return reading.text(words.of("session.sitting.conclusion"), paper.conclusion())
                .text(words.of("session.sitting.pointsTaken"), String.join("\n", paper.conclusionPoints()))
                .text(words.of("session.sitting.remarks"), String.join("\n", paper.remarks()))
                .text(words.of("session.sitting.corrections"), paper.corrections())
                .text(
                        words.of("session.sitting.readBack"),
                        paper.end() == null ? null : words.of("session.sitting.readBackApprovals", paper.readBackApprovals()))
                .text(words.of("session.sitting.end"), paper.end() == null ? null : ReadableTime.of(paper.end()))
                .build();
    }

    Reading inShort(MinutesPaper paper) {
        Reading.Builder reading = Reading.titled(words.of("session.report.minutesInShort"))
                .text(words.of("session.sitting.rollCall"), totals(paper.attendance()))
                .text(
                        words.of("session.sitting.speeches"),
                        words.of(
                                "session.score.speeches", paper.speeches().size(),
                                paper.speeches().stream().map(MinutesPaper.Speech::speaker).distinct().count()));
        paper.votes().forEach(vote -> reading.text(words.of("session.sitting.vote"), sentence(vote)));
        return reading.text(words.of("session.sitting.conclusion"), paper.conclusion()).build();
    }

    String sentence(VoteTaken vote) {
        return words.of(
                "session.sitting.voteSentence", vote.method(), vote.inFavour(), vote.against(), vote.other(), vote.officialPresent(),
                vote.counted(), vote.percent().toPlainString().replace('.', ','),
                words.of(vote.passed() ? "session.sitting.passed" : "session.sitting.notPassed"));
    }

    String totals(MinutesPaper.Attendance attendance) {
        return words.of(
                "session.sitting.totals", attendance.obliged(), attendance.present(), attendance.excused(),
                attendance.unexcused(), attendance.exempt());
    }

    private void addAbsences(Reading.Builder reading, MinutesPaper.Attendance attendance) {
        reading.table(words.of("session.sitting.absences"), columns("member", "absenceKind", "absenceReason"),
                        attendance.absences().stream()
                .map(a -> List.of(a.name(), AttendanceStatus.valueOf(a.kind().name()).label(), a.reason() == null ? "" : a.reason()))
                .toList());
    }

    private void addSpeeches(Reading.Builder reading, List<MinutesPaper.Speech> speeches) {
        reading.table(words.of("session.sitting.speeches"), columns("member", "speechKind", "gist", "response"),
                        speeches.stream()
                .map(s -> List.of(s.speaker(), s.kind(), s.gist(), s.response() == null ? "" : s.response()))
                .toList());
    }

    private List<String> columns(String... names) {
        return columns(words, names);
    }

    /** The headings of a table of the sitting. */
    static List<String> columns(Words words, String... names) {
        return Stream.of(names).map(name -> words.of("session.sitting.%s".formatted(name))).toList();
    }
}
