package vn.nennep.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.intake.Subjects;

/**
 * A tree of its own for one test, with people in every role, and reviews in whatever state the test begins with. It is left behind: the next scene has other
 * ids, and nothing of the demo's units is touched.
 */
@TestComponent
public class ReviewScene {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private final Reviews reviews;
    private final Ratings ratings;
    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReviewScene(Reviews reviews, Ratings ratings, Subjects subjects, JdbcClient jdbc, TransactionTemplate transaction) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * A superior committee with a cell directly below it, a grass-roots cell, and a grass-roots committee with two cells.
     *
     * @param root the superior committee
     * @param cell a subordinate cell directly below it
     * @param grassrootsCell a grass-roots cell below it
     * @param committee a grass-roots committee below it, with cells {@code first} and {@code second}
     */
    public record Tree(String root, String cell, String grassrootsCell, String committee, String first, String second) {

        /** In each unit: …01 secretary, …02 deputy, …03 committee member, …04 duty officer (of cells), …05 to …07 plain members. */
        public static String secretary(String unit) {
            return person(unit, 1);
        }

        public static String deputy(String unit) {
            return person(unit, 2);
        }

        public static String committeeMember(String unit) {
            return person(unit, 3);
        }

        public static String dutyOfficer(String unit) {
            return person(unit, 4);
        }

        /** @param number from 5 to 7 */
        public static String member(String unit, int number) {
            return person(unit, number);
        }

        /** Of the committees above cells. */
        public static String organizationBoard(String unit) {
            return person(unit, 5);
        }

        public static String office(String unit) {
            return person(unit, 6);
        }

        public static String inspection(String unit) {
            return person(unit, 7);
        }

        public static List<String> people(String unit) {
            List<String> all = new ArrayList<>();
            for (int i = 1; i <= 7; i++) {
                all.add(person(unit, i));
            }
            return all;
        }

        private static String person(String unit, int number) {
            return unit.toLowerCase(java.util.Locale.ROOT).replace("-", "") + "0" + number;
        }
    }

    /** Seven official members in each cell; the committees' people belong to the first cell below them. */
    public Tree tree() {
        int number = NUMBER.incrementAndGet();
        Tree tree = new Tree(
                "DU-R" + number, "CB-R" + number, "CS-R" + number, "DC-R" + number, "CB-R" + number + "A", "CB-R" + number + "B");
        unit(tree.root(), "Đảng bộ Thử " + number, "SUPERIOR_COMMITTEE", null);
        unit(tree.cell(), "Chi bộ Thử " + number, "SUBORDINATE_CELL", tree.root());
        unit(tree.grassrootsCell(), "Chi bộ cơ sở Thử " + number, "GRASSROOTS_CELL", tree.root());
        unit(tree.committee(), "Đảng bộ cơ sở Thử " + number, "GRASSROOTS_COMMITTEE", tree.root());
        unit(tree.first(), "Chi bộ Thử " + number + " Một", "SUBORDINATE_CELL", tree.committee());
        unit(tree.second(), "Chi bộ Thử " + number + " Hai", "SUBORDINATE_CELL", tree.committee());
        for (String cell : List.of(tree.cell(), tree.grassrootsCell(), tree.first(), tree.second())) {
            List<String> people = Tree.people(cell);
            for (int i = 0; i < people.size(); i++) {
                person(people.get(i), "Thử Văn " + (char) ('A' + i) + " " + number);
                belongs(people.get(i), cell, "OFFICIAL", "ACTIVE");
            }
            holds(Tree.secretary(cell), cell, "SECRETARY");
            holds(Tree.secretary(cell), cell, "COMMITTEE_MEMBER");
            holds(Tree.deputy(cell), cell, "DEPUTY_SECRETARY");
            holds(Tree.deputy(cell), cell, "COMMITTEE_MEMBER");
            holds(Tree.committeeMember(cell), cell, "COMMITTEE_MEMBER");
            holds(Tree.dutyOfficer(cell), cell, "DUTY_OFFICER");
        }
        for (String committee : List.of(tree.root(), tree.committee())) {
            for (String person : Tree.people(committee)) {
                person(person, "Cấp Ủy " + person);
            }
            holds(Tree.secretary(committee), committee, "SECRETARY");
            holds(Tree.secretary(committee), committee, "COMMITTEE_MEMBER");
            holds(Tree.deputy(committee), committee, "DEPUTY_SECRETARY");
            holds(Tree.deputy(committee), committee, "COMMITTEE_MEMBER");
            holds(Tree.committeeMember(committee), committee, "COMMITTEE_MEMBER");
            holds(Tree.organizationBoard(committee), committee, "ORGANIZATION_BOARD");
            holds(Tree.office(committee), committee, "COMMITTEE_OFFICE");
            holds(Tree.inspection(committee), committee, "INSPECTION_COMMISSION");
        }
        return tree;
    }

    /** An open campaign without reviews in it; the year chooses the regime. */
    public ReviewCampaign campaign(Tree tree, int year) {
        return campaign(tree.root(), year, Tree.secretary(tree.root()));
    }

    /** The same of any committee. */
    public ReviewCampaign campaign(String committee, int year, String openedBy) {
        return transaction.execute(status -> reviews.save(new ReviewCampaign(
                subjects.next(ReviewCampaign.KIND), committee, year, year < 2025 ? Regime.R2023 : Regime.R2025, LocalDate.of(year, 11, 30),
                LocalDate.of(year, 11, 20), LocalDate.of(year, 12, 10), LocalDate.of(year, 12, 15), LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 31), "12-KH/ĐU", LocalDate.of(year, 10, 20), CampaignState.OPEN, openedBy,
                LocalDateTime.of(year, 11, 1, 8, 0), null, null)));
    }

    /** One organisation in the campaign, rated itself; no process is begun. */
    public UnitReview unitReview(ReviewCampaign campaign, String unit, String deciding, UnitReviewState state) {
        return transaction.execute(status -> {
            UnitReview review = reviews.save(new UnitReview(
                    subjects.next(UnitReview.KIND), campaign.id(), unit, deciding, true, null, null, state, null));
            ratings.begin(review);
            return review;
        });
    }

    /** One member in the campaign, rated; no process is begun. */
    public MemberReview memberReview(UnitReview cell, String member, SelfReviewForm form, MemberReviewState state) {
        return transaction.execute(status -> {
            MemberReview review = reviews.save(new MemberReview(
                    subjects.next(MemberReview.KIND), cell.campaignId(), cell.id(), cell.unitId(), member, true, null, form, false, state, null, null));
            ratings.begin(review);
            return review;
        });
    }

    /** All seven of a cell: the secretary and the deputy on form 2B, the others on 2A. */
    public List<MemberReview> members(UnitReview cell, MemberReviewState state) {
        return Tree.people(cell.unitId()).stream()
                .map(person -> memberReview(
                        cell, person,
                        person.equals(Tree.secretary(cell.unitId())) || person.equals(Tree.deputy(cell.unitId()))
                                ? SelfReviewForm.FORM_2B
                                : SelfReviewForm.FORM_2A,
                        state))
                .toList();
    }

    /** Gives a stage's level to a target. */
    public void rate(long target, RatingStage stage, RatingLevel level) {
        transaction.executeWithoutResult(status -> ratings.record(target, stage, level, null, null, LocalDateTime.of(2026, 4, 20, 8, 0)));
    }

    public void unit(String id, String name, String type, String parent) {
        jdbc.sql("insert into unit (id, name, unit_type, parent_id, place, founded_on) values (:id, :name, :type, :parent, 'Thử', :founded)")
                .param("id", id).param("name", name).param("type", type).param("parent", parent).param("founded", FOUNDED).update();
        jdbc.sql("insert into unit_term (unit_id, name, starts_on) values (:id, '2020-2030', :founded)").param("id", id).param("founded", FOUNDED).update();
    }

    public void person(String id, String name) {
        jdbc.sql("insert into party_member (id, full_name, email, admission_date, official_date) values (:id, :name, :email, :admitted, :official)")
                .param("id", id).param("name", name).param("email", id + "@thu.example")
                .param("admitted", LocalDate.of(2010, 1, 1)).param("official", LocalDate.of(2011, 1, 1)).update();
    }

    public void belongs(String person, String unit, String status, String activity) {
        jdbc.sql("insert into membership (member_id, unit_id, status, activity, from_date) values (:person, :unit, :status, :activity, :from)")
                .param("person", person).param("unit", unit).param("status", status).param("activity", activity).param("from", FOUNDED).update();
    }

    public void holds(String person, String unit, String role) {
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values (:person, :unit, :role, :from)")
                .param("person", person).param("unit", unit).param("role", role).param("from", FOUNDED).update();
    }
}
