package vn.nennep.review.member;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;

/** The forms by which opinions about members are given or written down: of one member, or of all of a cell together. */
@Component
public class OpinionSheet {

    private final Opinions opinions;
    private final Reviews reviews;
    private final Register register;

    OpinionSheet(Opinions opinions, Reviews reviews, Register register) {
        this.opinions = opinions;
        this.reviews = reviews;
        this.register = register;
    }

    /** Lists that all these forms choose from. */
    public Map<String, Object> options() {
        return Map.of(
                "outcomes", Arrays.stream(OpinionOutcome.values()).map(outcome -> new Option(outcome.name(), outcome.label())).toList(),
                "exemptions", Arrays.stream(ResidenceExemption.values()).map(group -> new Option(group.name(), group.label())).toList(),
                "levels", Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList());
    }

    /** Whose opinion can be written down; a result as a civil servant only of those who are flagged. */
    public List<Option> sources(boolean civilServant) {
        return Arrays.stream(OpinionSource.values())
                .filter(source -> civilServant || source != OpinionSource.CIVIL_SERVICE)
                .map(source -> new Option(source.name(), source.label()))
                .toList();
    }

    /** What is written down about one member. */
    public MemberOpinion one(long memberReview, Answers answers, String actor, LocalDateTime now) {
        OpinionSource source = answers.choice("source", OpinionSource.class);
        OpinionOutcome outcome = source == OpinionSource.CIVIL_SERVICE ? OpinionOutcome.GIVEN : answers.choice("outcome", OpinionOutcome.class);
        if (outcome == OpinionOutcome.EXEMPT && source != OpinionSource.RESIDENCE) {
            throw Refusal.at("outcome", "member.opinion.exemptResidenceOnly");
        }
        requirePast("documentOn", answers.date("documentOn"), now);
        return new MemberOpinion(
                memberReview, source, outcome, answers.choice("exemption", ResidenceExemption.class), answers.text("giver"), answers.text("remark"),
                answers.choice("resultLevel", RatingLevel.class), answers.text("document"), answers.date("documentOn"), answers.texts("files"), actor, now);
    }

    /**
     * A row for each member who is reviewed and whom the person may say something about; what is known already stands in it.
     *
     * @param person who fills it in; null when nobody does
     */
    public Map<String, Object> rows(long unitReview, String person) {
        Map<Long, List<MemberOpinion>> standing = opinions.standingOf(unitReview);
        List<MemberReview> members = members(unitReview, person);
        Map<String, Object> values = new HashMap<>(options());
        values.put("people", members.stream().map(review -> new Option(review.memberId(), register.nameOf(review.memberId()))).toList());
        values.put("civilServants", members.stream().filter(MemberReview::civilServant).map(MemberReview::memberId).toList());
        values.put("members", members.stream().map(review -> row(review, standing.getOrDefault(review.id(), List.of()))).toList());
        return values;
    }

    /** The same without what others have said already, for one giver. */
    public Map<String, Object> emptyRows(long unitReview, String person) {
        Map<String, Object> values = rows(unitReview, person);
        values.put("members", members(unitReview, person).stream().map(review -> Map.of("member", review.memberId())).toList());
        return values;
    }

    private List<MemberReview> members(long unitReview, String person) {
        return reviews.membersOf(unitReview).stream()
                .filter(review -> review.inScope() && OpinionRights.open(review) && !review.memberId().equals(person))
                .toList();
    }

    private static Map<String, Object> row(MemberReview review, List<MemberOpinion> known) {
        Map<String, Object> row = new HashMap<>(Map.of("member", review.memberId(), "residence", OpinionOutcome.NONE.name()));
        of(known, OpinionSource.RESIDENCE).ifPresent(opinion -> {
            row.put("residence", opinion.outcome().name());
            put(row, "exemption", opinion.exemption() == null ? null : opinion.exemption().name());
            put(row, "residenceRemark", opinion.remark());
        });
        of(known, OpinionSource.MASS_ORGANIZATION).ifPresent(opinion -> put(row, "massRemark", opinion.remark()));
        of(known, OpinionSource.MANAGEMENT).ifPresent(opinion -> put(row, "managementRemark", opinion.remark()));
        of(known, OpinionSource.CIVIL_SERVICE).ifPresent(opinion -> {
            put(row, "resultLevel", opinion.resultLevel().name());
            put(row, "document", opinion.document());
            put(row, "documentOn", opinion.documentOn() == null ? null : opinion.documentOn().toString());
        });
        return row;
    }

    private static Optional<MemberOpinion> of(List<MemberOpinion> known, OpinionSource source) {
        return known.stream().filter(opinion -> opinion.source() == source).findFirst();
    }

    private static void put(Map<String, Object> row, String key, Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }

    /** What was typed in of all members and wasn't known yet. */
    public List<MemberOpinion> recorded(long unitReview, Answers answers, String actor, LocalDateTime now) {
        Map<Long, List<MemberOpinion>> standing = opinions.standingOf(unitReview);
        Map<String, MemberReview> byMember = byMember(unitReview, actor);
        List<MemberOpinion> recorded = new ArrayList<>();
        for (Answers row : answers.rows("members")) {
            MemberReview review = byMember.get(row.text("member"));
            List<MemberOpinion> known = standing.getOrDefault(review.id(), List.of());
            typed(review, row, actor, now).stream().filter(opinion -> known.stream().noneMatch(other -> same(opinion, other))).forEach(recorded::add);
        }
        return recorded;
    }

    private static List<MemberOpinion> typed(MemberReview review, Answers row, String actor, LocalDateTime now) {
        List<MemberOpinion> typed = new ArrayList<>();
        OpinionOutcome residence = row.choice("residence", OpinionOutcome.class);
        typed.add(new MemberOpinion(
                review.id(), OpinionSource.RESIDENCE, residence, row.choice("exemption", ResidenceExemption.class), null, row.text("residenceRemark"), null,
                null, null, List.of(), actor, now));
        if (row.has("massRemark")) {
            typed.add(said(review, OpinionSource.MASS_ORGANIZATION, null, row.text("massRemark"), actor, now));
        }
        if (row.has("managementRemark")) {
            typed.add(said(review, OpinionSource.MANAGEMENT, null, row.text("managementRemark"), actor, now));
        }
        if (row.has("resultLevel")) {
            typed.add(result(review, row, actor, now));
        }
        return typed;
    }

    private static MemberOpinion result(MemberReview review, Answers row, String actor, LocalDateTime now) {
        if (!row.has("document")) {
            throw Refusal.at(row.field("document"), "member.opinion.documentMissing");
        }
        if (!row.has("documentOn")) {
            throw Refusal.at(row.field("documentOn"), "member.opinion.dayMissing");
        }
        requirePast(row.field("documentOn"), row.date("documentOn"), now);
        return new MemberOpinion(
                review.id(), OpinionSource.CIVIL_SERVICE, OpinionOutcome.GIVEN, null, null, null, row.choice("resultLevel", RatingLevel.class),
                row.text("document"), row.date("documentOn"), List.of(), actor, now);
    }

    /** What a mass organisation or the management says of the members; of whom it says nothing, nothing is kept. */
    public List<MemberOpinion> given(long unitReview, Answers answers, String actor, LocalDateTime now) {
        if (answers.yes("noOpinion")) {
            return List.of();
        }
        OpinionSource source = answers.choice("source", OpinionSource.class);
        Map<String, MemberReview> byMember = byMember(unitReview, actor);
        List<MemberOpinion> given = new ArrayList<>();
        for (Answers row : answers.rows("members")) {
            MemberReview review = byMember.get(row.text("member"));
            if (row.has("remark")) {
                given.add(said(review, source, answers.text("giver"), row.text("remark"), actor, now));
            }
            if (row.has("resultLevel")) {
                given.add(result(review, row, actor, now));
            }
        }
        if (given.isEmpty()) {
            throw Refusal.at("members", "member.opinion.nothingSaid");
        }
        return given;
    }

    private static MemberOpinion said(MemberReview review, OpinionSource source, String giver, String remark, String actor, LocalDateTime now) {
        return new MemberOpinion(review.id(), source, OpinionOutcome.GIVEN, null, giver, remark, null, null, null, List.of(), actor, now);
    }

    private Map<String, MemberReview> byMember(long unitReview, String person) {
        return members(unitReview, person).stream().collect(Collectors.toMap(MemberReview::memberId, Function.identity()));
    }

    private static boolean same(MemberOpinion typed, MemberOpinion known) {
        return typed.source() == known.source() && typed.outcome() == known.outcome() && typed.exemption() == known.exemption()
                && Objects.equals(typed.remark(), known.remark()) && typed.resultLevel() == known.resultLevel()
                && Objects.equals(typed.document(), known.document()) && Objects.equals(typed.documentOn(), known.documentOn());
    }

    private static void requirePast(String field, LocalDate day, LocalDateTime now) {
        if (day != null && day.isAfter(now.toLocalDate())) {
            throw Refusal.at(field, "member.opinion.dayInFuture");
        }
    }
}
