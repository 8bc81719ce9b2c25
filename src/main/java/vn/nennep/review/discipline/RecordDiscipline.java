package vn.nennep.review.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.DisciplineKind;
import vn.nennep.review.Disciplines;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/**
 * The inspection commission, or the organisation board, of a committee above enters a decision of discipline: on the file of an organisation about it or one
 * of its members, on a member's file about him.
 */
@Component
class RecordDiscipline implements ActionWork {

    private static final Set<Role> RECORD = EnumSet.of(Role.INSPECTION_COMMISSION, Role.ORGANIZATION_BOARD);
    /** What an organisation is punished with, or what is concluded about it. */
    private static final Set<DisciplineKind> OF_ORGANIZATIONS =
            EnumSet.of(DisciplineKind.REPRIMAND, DisciplineKind.WARNING, DisciplineKind.DISSOLUTION, DisciplineKind.CONCLUSION);
    private static final String ORGANIZATION = "UNIT";

    private final Reviews reviews;
    private final Disciplines disciplines;
    private final DisciplineReading reading;
    private final Register register;
    private final Words words;
    private final Clock clock;

    RecordDiscipline(Reviews reviews, Disciplines disciplines, DisciplineReading reading, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.disciplines = disciplines;
        this.reading = reading;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recordDiscipline";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        if (subject == null) {
            return List.of();
        }
        Optional<String> concerned = reviews.findUnitReview(subject)
                .map(UnitReview::unitId)
                .or(() -> reviews.findMemberReview(subject).filter(review -> !review.memberId().equals(member)).map(MemberReview::unitId));
        return concerned.filter(reviewed -> recordsFor(member, reviewed))
                .map(reviewed -> new Offer(
                        name(), words.of("discipline.record.title"), words.of("discipline.record.description", register.unit(reviewed).name()), reviewed,
                        subject))
                .stream()
                .toList();
    }

    /** Of a unit above it, not of the unit itself. */
    private boolean recordsFor(String person, String unit) {
        List<String> line = register.lineOf(unit);
        List<String> above = line.subList(1, line.size());
        return register.rolesOf(person, LocalDate.now(clock)).stream()
                .anyMatch(held -> RECORD.contains(held.role()) && above.contains(held.unitId()));
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        List<Option> subjects = subjects(offer, member);
        Map<String, Object> values = new HashMap<>();
        values.put("subjects", subjects);
        values.put("about", subjects.size() == 1 ? subjects.get(0).value() : null);
        values.put("kinds", Arrays.stream(DisciplineKind.values()).map(kind -> new Option(kind.name(), kind.label())).toList());
        return values;
    }

    private List<Option> subjects(Offer offer, String member) {
        Optional<MemberReview> one = reviews.findMemberReview(offer.subject());
        if (one.isPresent()) {
            return List.of(new Option(one.get().memberId(), register.nameOf(one.get().memberId())));
        }
        List<Option> subjects = new ArrayList<>();
        subjects.add(new Option(ORGANIZATION, words.of("discipline.record.organization", register.unit(offer.unit()).name())));
        reviews.membersOf(offer.subject()).stream()
                .filter(review -> !review.memberId().equals(member))
                .forEach(review -> subjects.add(new Option(review.memberId(), register.nameOf(review.memberId()))));
        return subjects;
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return reading.of(offer.unit(), year(offer)).stream().toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        String about = answers.text("about");
        DisciplineKind kind = answers.choice("kind", DisciplineKind.class);
        boolean organization = ORGANIZATION.equals(about);
        if (organization && !OF_ORGANIZATIONS.contains(kind)) {
            throw Refusal.at("kind", "discipline.kind.ofMembers", kind.label());
        }
        if (!organization && kind == DisciplineKind.DISSOLUTION) {
            throw Refusal.at("kind", "discipline.kind.ofOrganizations");
        }
        LocalDate decidedOn = answers.date("decidedOn");
        if (decidedOn.isAfter(now.toLocalDate())) {
            throw Refusal.at("decidedOn", "discipline.day.inFuture");
        }
        Discipline entered = new Discipline(
                offer.unit(), organization ? null : about, kind, decidedOn, answers.text("document"), answers.yes("selfDetected"), answers.yes("remedied"));
        boolean known = (organization ? disciplines.ofUnit(offer.unit(), decidedOn.getYear()) : disciplines.ofMember(about, decidedOn.getYear()))
                .stream().anyMatch(before -> before.kind() == kind && before.decidedOn().equals(decidedOn));
        if (known) {
            throw Refusal.at(null, "discipline.known");
        }
        disciplines.record(entered, member, now);
        return "/xep-loai/" + offer.subject();
    }

    private int year(Offer offer) {
        return reviews.findUnitReview(offer.subject()).map(reviews::campaignOf)
                .orElseGet(() -> reviews.campaignOf(reviews.memberReview(offer.subject())))
                .campaignYear();
    }
}
