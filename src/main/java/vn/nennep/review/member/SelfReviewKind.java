package vn.nennep.review.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.document.SelfReviewPaper;
import vn.nennep.document.SelfReviewPaper.Edition;
import vn.nennep.organization.Members;
import vn.nennep.organization.Members.Particulars;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.Criterion;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** Every version of a member's self-review on its form, for those who may read it. */
@Component
class SelfReviewKind implements ReviewPaperKind {

    private final SelfReviewBook book;
    private final SelfReviewSheet sheet;
    private final SelfReviewReading reading;
    private final Expressions expressions;
    private final Ratings ratings;
    private final Members members;
    private final Register register;
    private final CommitteeFrame frame;
    private final Words words;

    SelfReviewKind(
            SelfReviewBook book, SelfReviewSheet sheet, SelfReviewReading reading, Expressions expressions, Ratings ratings, Members members,
            Register register, CommitteeFrame frame, Words words) {
        this.book = book;
        this.sheet = sheet;
        this.reading = reading;
        this.expressions = expressions;
        this.ratings = ratings;
        this.members = members;
        this.register = register;
        this.frame = frame;
        this.words = words;
    }

    @Override
    public String code() {
        return "self-review";
    }

    @Override
    public int position() {
        return 200;
    }

    @Override
    public String label() {
        return words.of("member.paper.selfReview");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.member() != null && DossierRights.mayRead(place.reader(), place.member());
    }

    @Override
    public List<Print> prints(ReviewPlace place) {
        if (!concerns(place)) {
            return List.of();
        }
        List<SelfReview> versions = book.versions(place.member().id());
        int last = versions.stream().mapToInt(SelfReview::number).max().orElse(0);
        return versions.stream()
                .map(version -> new Print(
                        version.number(), words.of("member.paper.version", version.stage().label(), version.number()), 0,
                        () -> paper(place, version, version.number() == last)))
                .toList();
    }

    /** @param last whether what became of it is to stand below */
    private SelfReviewPaper paper(ReviewPlace place, SelfReview version, boolean last) {
        MemberReview review = place.member();
        Rating decided = last ? ratings.find(review.id()).filter(Rating::decided).orElse(null) : null;
        boolean scored = place.campaign().regime().scored();
        LocalDate written = version.writtenAt().toLocalDate();
        return new SelfReviewPaper(
                frame.header(review.unitId(), written), edition(review, scored), place.campaign().campaignYear(), member(review), texts(version),
                version.tasks().stream().map(this::task).toList(), shortcomings(version),
                version.remedies().stream()
                        .map(remedy -> new SelfReviewPaper.Remedy(remedy.shortcoming(), remedy.progress() + "%", remedy.remaining()))
                        .toList(),
                version.measures().stream().map(measure -> new SelfReviewPaper.Measure(measure.content(), measure.dueOn())).toList(),
                scores(review, version), scored ? sum(version) : null, label(version.selfLevel()), version.levelExplanation(),
                decided == null ? null : label(decided.proposedLevel()), decided == null ? null : label(decided.decidedLevel()));
    }

    private static Edition edition(MemberReview review, boolean scored) {
        return switch (review.form()) {
            case FORM_2A -> scored ? Edition.FORM_2A : Edition.FORM_2A_GRADED;
            case FORM_2B -> scored ? Edition.FORM_2B : Edition.FORM_2B_GRADED;
            case FORM_2C -> Edition.FORM_2C;
        };
    }

    private SelfReviewPaper.Member member(MemberReview review) {
        Particulars person = members.particulars(review.memberId()).orElseThrow();
        return new SelfReviewPaper.Member(
                person.fullName(), person.birthDate(), reading.partyPosts(review).lines().toList(), person.post(), person.workplace(),
                register.unit(review.unitId()).name());
    }

    private static SelfReviewPaper.Texts texts(SelfReview version) {
        SelfReviewTexts texts = version.texts();
        return new SelfReviewPaper.Texts(
                texts.ideology(), texts.ethics(), texts.style(), texts.discipline(), texts.example(), texts.pledge(), texts.leadership(),
                texts.noShortcomings(), texts.promptAnswer(), texts.responsibility());
    }

    private SelfReviewPaper.Task task(ReviewedTask task) {
        return new SelfReviewPaper.Task(task.content(), task.dueOn(), task.progress() + "%", reading.quality(task), task.evidence());
    }

    private List<SelfReviewPaper.Shortcoming> shortcomings(SelfReview version) {
        Map<String, String> labels = version.shortcomings().isEmpty() ? Map.of() : expressions.labels();
        return version.shortcomings().stream()
                .map(shortcoming -> new SelfReviewPaper.Shortcoming(
                        shortcoming.content(), shortcoming.cause(), shortcoming.expression() == null ? null : labels.get(shortcoming.expression())))
                .toList();
    }

    private List<SelfReviewPaper.Score> scores(MemberReview review, SelfReview version) {
        Map<String, Criterion> criteria = sheet.criteria(review).stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        return version.scores().stream().map(score -> score(score, criteria.get(score.criterion()))).toList();
    }

    /** @param criterion null where its set no longer has it */
    private static SelfReviewPaper.Score score(CriterionScore score, Criterion criterion) {
        String label = criterion == null ? score.criterion() : criterion.label();
        if (score.points() == null) {
            return new SelfReviewPaper.Score(label, score.grade().label());
        }
        String most = criterion == null || criterion.points() == null ? "" : "/" + SelfReviewCheck.points(criterion.points());
        return new SelfReviewPaper.Score(label, SelfReviewCheck.points(score.points()) + most);
    }

    private static SelfReviewPaper.Sum sum(SelfReview version) {
        return new SelfReviewPaper.Sum(
                SelfReviewCheck.points(version.commonScore().add(version.resultScore())), SelfReviewCheck.points(version.commonScore()),
                SelfReviewCheck.points(version.resultScore()));
    }

    private static String label(RatingLevel level) {
        return level == null ? null : level.label();
    }
}
