package vn.nennep.review.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Members;
import vn.nennep.organization.Members.Particulars;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Submissions;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Criterion;
import vn.nennep.review.LeaderQuarters;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.round.MeetingRemarks;
import vn.nennep.session.figures.MemberYear;
import vn.nennep.session.figures.MemberYears;

/** A member's self-review as it is read, and what the system knows beside it. Who may read it has been asked before. */
@Component
public class SelfReviewReading {

    private final SelfReviewBook book;
    private final SelfReviewSheet sheet;
    private final Reviews reviews;
    private final MemberYears years;
    private final LeaderQuarters quarters;
    private final Expressions expressions;
    private final MeetingRemarks remarks;
    private final Members members;
    private final Register register;
    private final Submissions submissions;
    private final Words words;

    SelfReviewReading(
            SelfReviewBook book, SelfReviewSheet sheet, Reviews reviews, MemberYears years, LeaderQuarters quarters, Expressions expressions,
            MeetingRemarks remarks, Members members, Register register, Submissions submissions, Words words) {
        this.book = book;
        this.sheet = sheet;
        this.reviews = reviews;
        this.years = years;
        this.quarters = quarters;
        this.expressions = expressions;
        this.remarks = remarks;
        this.members = members;
        this.register = register;
        this.submissions = submissions;
        this.words = words;
    }

    /** Who he is: name, birth, admission, posts. */
    public Reading person(MemberReview review) {
        Optional<Particulars> person = members.particulars(review.memberId());
        return Reading.titled(words.of("member.read.person"))
                .text(words.of("member.read.name"), register.nameOf(review.memberId()))
                .text(words.of("member.read.birth"), person.map(Particulars::birthDate).map(ReadableTime::of).orElse(null))
                .text(words.of("member.read.admitted"), admitted(person))
                .text(words.of("member.read.partyPosts"), partyPosts(review))
                .text(words.of("member.read.post"), person.map(Particulars::post).orElse(null))
                .text(words.of("member.read.workplace"), person.map(Particulars::workplace).orElse(null))
                .text(words.of("member.read.cell"), register.unit(review.unitId()).name())
                .text(words.of("member.read.form"), words.of("member.read.formOf", review.form().label(), review.form().meaning()))
                .build();
    }

    private String admitted(Optional<Particulars> person) {
        return person.filter(known -> known.admissionDate() != null)
                .map(known -> known.officialDate() == null
                        ? words.of("member.read.admittedOn", known.admissionDate())
                        : words.of("member.read.officialSince", known.admissionDate(), known.officialDate()))
                .orElse(null);
    }

    /** The posts in the Party that he held on the last day of the year, or on the day on which the list was settled. */
    public String partyPosts(MemberReview review) {
        LocalDate on = reviews.campaignOf(review).cutOffOn();
        return register.rolesOf(review.memberId(), on).stream()
                .filter(held -> held.role() != Role.MEMBER && held.role() != Role.ADMINISTRATOR && held.role() != Role.MONITOR && !held.substitute())
                .sorted(Comparator.comparing(UnitRole::role))
                .map(this::post)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String post(UnitRole held) {
        return words.of("member.read.postAt", held.role().label(), register.unit(held.unitId()).name());
    }

    /** What the sessions of the year say of him, how his quarters were rated, and what he had planned the year before. */
    public Optional<Reading> evidence(MemberReview review) {
        MemberYear year = years.of(review.memberId(), reviews.campaignOf(review).campaignYear());
        Reading.Builder reading = Reading.titled(words.of("member.read.evidence"));
        if (year.called() > 0) {
            reading.text(words.of("member.read.attended"), words.of("member.read.attendedOf", year.present(), year.called()));
        }
        reading.table(
                        words.of("member.read.absences"), columns("day", "topic", "reason"),
                        year.absences().stream()
                                .map(absence -> List.of(
                                        ReadableTime.of(absence.on()), absence.topic(),
                                        absence.reason() == null ? absence.statusLabel() : absence.statusLabel() + ": " + absence.reason()))
                                .toList())
                .table(
                        words.of("member.read.prepared"), columns("day", "topic", "part"),
                        year.prepared().stream()
                                .map(topic -> List.of(
                                        ReadableTime.of(topic.on()), topic.topic(),
                                        words.of(topic.lead() ? "member.read.lead" : "member.read.together")))
                                .toList())
                .table(
                        words.of("member.read.spoken"), columns("day", "topic", "kind", "gist"),
                        year.speeches().stream()
                                .map(speech -> List.of(ReadableTime.of(speech.on()), speech.topic(), speech.kindLabel(), speech.gist()))
                                .toList())
                .table(
                        words.of("member.read.praised"), columns("day", "topic", "merit"),
                        year.praise().stream().map(praise -> List.of(ReadableTime.of(praise.on()), praise.topic(), praise.merit())).toList())
                .table(
                        words.of("member.read.given"), columns("content", "due", "topic"),
                        year.tasks().stream().map(task -> List.of(task.content(), ReadableTime.of(task.dueOn()), task.topic())).toList());
        book.ofYearBefore(review).ifPresent(before -> reading.table(
                words.of("member.read.planned"), columns("measure", "due"),
                before.measures().stream().map(measure -> List.of(measure.content(), ReadableTime.of(measure.dueOn()))).toList()));
        reading.table(
                words.of("member.read.quarters"), columns("quarter", "level"),
                quarters.of(review.memberId(), reviews.campaignOf(review).campaignYear()).stream()
                        .map(quarter -> List.of(quarter.period(), quarter.level().label()))
                        .toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    /** What was said to him at the meetings; empty before he was reviewed. */
    public Optional<Reading> said(MemberReview review) {
        Reading.Builder reading = Reading.titled(words.of("member.read.said"))
                .table(null, columns("criticism", "reply"), remarks.of(review.id()).stream()
                        .map(said -> List.of(
                                said.criticism(), said.replyText() == null ? said.reply().label() : said.reply().label() + ": " + said.replyText()))
                        .toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    /** His last version. */
    public Optional<Reading> last(MemberReview review) {
        return book.last(review.id()).map(version -> version(review, version));
    }

    /** One version as it was handed in. */
    public Reading version(MemberReview review, SelfReview version) {
        SelfReviewTexts texts = version.texts();
        String title = words.of("member.read.version", version.stage().label(), version.number());
        Reading.Builder reading = Reading.titled(title)
                .text(title, words.of("member.read.writtenAt", version.writtenAt()) + entered(review, version))
                .text(words.of("member.form.ideology"), texts.ideology())
                .text(words.of("member.form.ethics"), texts.ethics())
                .text(words.of("member.form.style"), texts.style())
                .text(words.of("member.form.discipline"), texts.discipline())
                .text(words.of("member.form.example"), texts.example())
                .table(words.of("member.form.tasks"), columns("content", "due", "progress", "quality", "evidence"),
                        version.tasks().stream().map(this::cells).toList())
                .text(words.of("member.form.pledge"), texts.pledge())
                .text(words.of("member.form.leadership"), texts.leadership())
                .table(words.of("member.form.shortcomings"), columns("content", "cause", "expression"), shortcomings(version))
                .text(words.of("member.form.noShortcomings"), texts.noShortcomings())
                .table(words.of("member.form.remedies"), columns("content", "progress", "remaining"),
                        version.remedies().stream()
                                .map(remedy -> List.of(remedy.shortcoming(), percent(remedy.progress()), orEmpty(remedy.remaining())))
                                .toList())
                .text(words.of("member.form.promptAnswer"), texts.promptAnswer())
                .text(words.of("member.form.responsibility"), texts.responsibility())
                .table(words.of("member.form.measures"), columns("measure", "due"),
                        version.measures().stream().map(measure -> List.of(measure.content(), ReadableTime.of(measure.dueOn()))).toList())
                .table(words.of("member.form.scores"), columns("criterion", "score"), scores(review, version))
                .text(words.of("member.form.sum"), sum(version))
                .text(words.of("member.form.selfLevel"), version.selfLevel() == null ? null : version.selfLevel().label())
                .text(words.of("member.form.levelExplanation"), version.levelExplanation());
        return reading.build();
    }

    private String entered(MemberReview review, SelfReview version) {
        return submissions.about(review.id(), register.lineOf(review.unitId())).stream()
                .filter(entry -> entry.entered() && entry.submittedAt().equals(version.writtenAt()))
                .findFirst()
                .map(entry -> " " + words.of("member.read.entered", register.nameOf(entry.actor())))
                .orElse("");
    }

    private List<String> cells(ReviewedTask task) {
        return List.of(task.content(), ReadableTime.of(task.dueOn()), percent(task.progress()), quality(task), orEmpty(task.evidence()));
    }

    /** In time or late, and whether it was more than required; empty for what isn't done. */
    String quality(ReviewedTask task) {
        List<String> quality = new ArrayList<>();
        if (task.done()) {
            quality.add(words.of(task.onTime() ? "member.read.onTime" : "member.read.late"));
        }
        if (task.beyond()) {
            quality.add(words.of("member.read.beyond"));
        }
        return String.join(", ", quality);
    }

    private List<List<String>> shortcomings(SelfReview version) {
        Map<String, String> labels = version.shortcomings().isEmpty() ? Map.of() : expressions.labels();
        return version.shortcomings().stream()
                .map(shortcoming -> List.of(
                        shortcoming.content(), shortcoming.cause(),
                        shortcoming.expression() == null ? "" : labels.get(shortcoming.expression())))
                .toList();
    }

    private List<List<String>> scores(MemberReview review, SelfReview version) {
        Map<String, Criterion> by = sheet.criteria(review).stream().collect(Collectors.toMap(Criterion::code, criterion -> criterion));
        return version.scores().stream()
                .map(score -> List.of(
                        by.containsKey(score.criterion()) ? by.get(score.criterion()).label() : score.criterion(),
                        score.points() == null ? score.grade().label() : SelfReviewCheck.points(score.points())))
                .toList();
    }

    private String sum(SelfReview version) {
        return version.commonScore() == null || version.resultScore() == null
                ? null
                : words.of(
                        "member.read.sum", SelfReviewCheck.points(version.commonScore().add(version.resultScore())),
                        SelfReviewCheck.points(version.commonScore()), SelfReviewCheck.points(version.resultScore()));
    }

    private List<String> columns(String... codes) {
        return IntStream.range(0, codes.length).mapToObj(i -> words.of("member.column." + codes[i])).toList();
    }

    private static String percent(int progress) {
        return progress + "%";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
