package vn.nennep.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A paper's facts under the names that a template's tags use. A value is a text, a boolean (does this part appear?) or a list of
 * such maps.
 *
 * @param values what each tag stands for
 * @param indispensable tags without which the sheet would not be that paper
 */
record PaperContent(Map<String, Object> values, Set<String> indispensable) {

    static PaperContent of(Paper paper, String symbol) {
        Map<String, Object> values = new HashMap<>();
        addHeader(values, paper, symbol);
        if (paper instanceof MinutesPaper minutes) {
            addMinutes(values, minutes);
            return new PaperContent(
                    values,
                    Set.of("symbol", "issuerCapitals", "date", "abstract", "present", "speeches", "votes", "conclusion",
                            "chair", "minuteTaker"));
        }
        addResolution(values, (ResolutionPaper) paper);
        return new PaperContent(
                values,
                Set.of("symbol", "issuerCapitals", "date", "abstract", "bases", "aim", "tasks", "inFavour", "counted",
                        "authority", "position", "signatory"));
    }

    /** As the word processor shows it: {@code Nghị quyết 05-NQ/CB}. */
    String title() {
        return values.get("type") + " " + values.get("symbol");
    }

    private static void addHeader(Map<String, Object> values, Paper paper, String symbol) {
        PaperHeader header = paper.header();
        values.put("upperBodyCapitals", PaperText.capitals(header.upperBody()));
        values.put("issuer", PaperText.line(header.issuer()));
        values.put("issuerCapitals", PaperText.capitals(header.issuer()));
        values.put("symbol", symbol);
        values.put("place", PaperText.line(header.place()));
        values.put("date", PaperDate.inWords(header.date()));
        values.put("typeCapitals", PaperText.capitals(paper.type().title()));
        values.put("type", paper.type().title());
        values.put("typeLower", paper.type().title().toLowerCase(Locale.forLanguageTag("vi")));
        values.put("abstract", PaperText.line(paper.abstractLine()));
    }

    private static void addMinutes(Map<String, Object> values, MinutesPaper minutes) {
        values.put("topic", PaperText.line(minutes.topic()));
        values.put("startTime", PaperDate.time(minutes.start()));
        values.put("startDate", PaperDate.inWords(minutes.start().toLocalDate()));
        values.put("endTime", PaperDate.time(minutes.end()));
        values.put("endDate", PaperDate.inWords(minutes.end().toLocalDate()));
        values.put("venue", PaperText.line(minutes.venue()));

        MinutesPaper.Attendance attendance = minutes.attendance();
        values.put("obliged", count(attendance.obliged()));
        values.put("present", count(attendance.present()));
        values.put("excused", count(attendance.excused()));
        values.put("unexcused", count(attendance.unexcused()));
        values.put("exempt", count(attendance.exempt()));
        addList(values, "absences", attendance.absences(), absence -> Map.of(
                "name", PaperText.line(absence.name()),
                "kind", absence.kind().label(),
                "reason", PaperText.prose(absence.reason())));

        addLines(values, "guests", minutes.guests());
        values.put("chair", PaperText.line(minutes.chair()));
        values.put("minuteTaker", PaperText.line(minutes.minuteTaker()));
        addLines(values, "openingNotes", minutes.openingNotes());
        addLines(values, "programme", minutes.programme());
        addLines(values, "regularPart", minutes.regularPart());
        values.put("purpose", PaperText.prose(minutes.purpose()));
        values.put("presentation", PaperText.prose(minutes.presentation()));
        addList(values, "speeches", minutes.speeches(), speech -> Map.of(
                "number", count(speech.order()),
                "speaker", PaperText.line(speech.speaker()),
                "kind", PaperText.line(speech.kind()),
                "gist", PaperText.prose(speech.gist()),
                "hasResponse", !PaperText.line(speech.response()).isEmpty(),
                "response", PaperText.prose(speech.response())));
        addList(values, "votes", minutes.votes(), PaperContent::vote);
        values.put("conclusion", PaperText.prose(minutes.conclusion()));
        addLines(values, "conclusionPoints", minutes.conclusionPoints());
        addLines(values, "remarks", minutes.remarks());
        values.put("corrections", PaperText.prose(minutes.corrections()));
        values.put("hasCorrections", !PaperText.line(minutes.corrections()).isEmpty());
        values.put("readBackApprovals", count(minutes.readBackApprovals()));
        values.put("readBackVoters", count(minutes.readBackVoters()));
    }

    private static void addResolution(Map<String, Object> values, ResolutionPaper resolution) {
        addList(values, "bases", withFinalMarks(resolution.bases()), basis -> Map.of("text", basis));
        values.put("adoptedOn", "ngày " + PaperDate.inFigures(resolution.adoptedOn()));
        values.put("aim", PaperText.prose(resolution.aim()));
        addLines(values, "conclusions", resolution.conclusions());
        values.put("tasksSection", resolution.conclusions().isEmpty() ? "II" : "III");
        values.put("executionSection", resolution.conclusions().isEmpty() ? "III" : "IV");
        addList(values, "tasks", resolution.tasks(), task -> Map.of(
                "content", PaperText.prose(task.content()),
                "responsible", PaperText.prose(task.responsible()),
                "support", PaperText.prose(task.support()),
                "deadline", PaperDate.inFigures(task.deadline()),
                "product", PaperText.prose(task.product())));
        values.putAll(vote(resolution.vote()));
        values.put("replaced", resolution.replaced() == null ? "" : cited(resolution.replaced()));
        values.put("hasReplaced", resolution.replaced() != null);
        addLines(values, "recipients", resolution.recipients());
        values.put("archive", resolution.header().issuerKind().archive());
        values.put("authority", resolution.header().issuerKind().authority());
        values.put("position", resolution.position().title());
        values.put("signatory", PaperText.line(resolution.signatory()));
    }

    /** As papers cite a paper (domain.md §4.2): {@code Nghị quyết số 12-NQ/CB, ngày 05/9/2026}. */
    private static String cited(IssuedPaper paper) {
        return paper.type().title() + " số " + paper.symbol() + ", ngày " + PaperDate.inFigures(paper.issuedOn());
    }

    private static Map<String, Object> vote(VoteTaken vote) {
        return Map.of(
                "matter", PaperText.line(vote.matter()),
                "method", PaperText.line(vote.method()),
                "counted", count(vote.counted()),
                "officialPresent", count(vote.officialPresent()),
                "inFavour", count(vote.inFavour()),
                "against", count(vote.against()),
                "other", count(vote.other()),
                "percent", percent(vote.percent()),
                "passed", vote.passed(),
                "rejected", !vote.passed());
    }

    /** Lines of the legal basis end in semicolons, the last in a full stop (domain.md §4.2). */
    private static List<String> withFinalMarks(List<String> bases) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            String bare = PaperText.line(bases.get(i)).replaceFirst("^[-–]\\s*", "").replaceFirst("[;.,\\s]+$", "");
            lines.add(bare + (i + 1 < bases.size() ? ";" : "."));
        }
        return lines;
    }

    private static void addLines(Map<String, Object> values, String name, List<String> lines) {
        addList(values, name, lines, text -> Map.of("text", PaperText.line(text)));
    }

    /** The list itself, whether it has entries ({@code hasVotes}) or none ({@code noVotes}), and a number from 1 on each entry. */
    private static <T> void addList(
            Map<String, Object> values, String name, List<T> entries, Function<T, Map<String, Object>> content) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (T entry : entries) {
            Map<String, Object> row = new HashMap<>(content.apply(entry));
            row.putIfAbsent("number", count(rows.size() + 1));
            rows.add(row);
        }
        String capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        values.put(name, rows);
        values.put("has" + capitalized, !rows.isEmpty());
        values.put("no" + capitalized, rows.isEmpty());
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    private static String percent(BigDecimal percent) {
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString().replace('.', ',');
    }
}
