package vn.nennep.review.ballot;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.Reviews;

/** Ballots, their papers' lines, who may vote, and each opening of the box. What was voted stands in {@link BallotResults}. */
@Component
public class BallotBook {

    /** Who was there to vote, and whether he did. */
    public record Voter(String memberId, boolean voted) {}

    private final BallotRepository ballots;
    private final BallotBoxRepository boxes;
    private final BallotResults results;
    private final BallotRules rules;
    private final Entitlement entitlement;
    private final BallotKeys keys;
    private final Reviews reviews;
    private final Subjects subjects;
    private final JdbcClient jdbc;

    BallotBook(
            BallotRepository ballots, BallotBoxRepository boxes, BallotResults results, BallotRules rules, Entitlement entitlement, BallotKeys keys,
            Reviews reviews, Subjects subjects, JdbcClient jdbc) {
        this.ballots = ballots;
        this.boxes = boxes;
        this.results = results;
        this.rules = rules;
        this.entitlement = entitlement;
        this.keys = keys;
        this.reviews = reviews;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    long prepare(BallotPlan plan) {
        if (plan.items().isEmpty() || plan.entitled().isEmpty() || plan.items().stream().anyMatch(item -> item.allowed().isEmpty())) {
            throw new IllegalArgumentException("A ballot needs lines with levels, and voters");
        }
        BallotRules.Rules held = rules.of(reviews.campaign(plan.campaign()), plan.unit());
        List<String> entitled = plan.entitled().stream().distinct().sorted().toList();
        Ballot ballot = ballots.save(new Ballot(
                subjects.next(Ballots.KIND), plan.campaign(), plan.unitReview(), plan.unit(), entitled.size(), BallotState.PREPARED, held.threshold(),
                held.denominator(), held.minPapers(), plan.actor(), plan.now(), null, null, null));
        for (int i = 0; i < plan.items().size(); i++) {
            BallotPlan.Item item = plan.items().get(i);
            jdbc.sql("insert into ballot_item (ballot_id, position, target_id, allowed, note) values (:ballot, :position, :target, :allowed, :note)")
                    .param("ballot", ballot.id())
                    .param("position", i)
                    .param("target", item.target())
                    .param("allowed", BallotLine.written(item.allowed().stream().distinct().sorted().toList()))
                    .param("note", item.note())
                    .update();
        }
        for (String elector : entitled) {
            jdbc.sql("insert into ballot_elector (ballot_id, member_id) values (:ballot, :member)")
                    .param("ballot", ballot.id())
                    .param("member", elector)
                    .update();
        }
        return ballot.id();
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Ballot ballot(long id) {
        return ballots.findById(id).orElseThrow();
    }

    public Optional<Ballot> find(long id) {
        return ballots.findById(id);
    }

    /** Those of an organisation's review, oldest first. */
    public List<Ballot> ofReview(long unitReview) {
        return ballots.findByUnitReviewIdOrderById(unitReview);
    }

    /** Lets nobody else vote, close or count until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ballot hold(long id) {
        jdbc.sql("select id from ballot where id = :id for update").param("id", id).query(Long.class).single();
        return ballot(id);
    }

    public BallotRules.Rules rulesOf(Ballot ballot) {
        return rules.of(reviews.campaign(ballot.campaignId()), ballot.unitId());
    }

    /** Oldest first. */
    public List<BallotBox> boxes(long ballot) {
        return boxes.findByBallotIdOrderById(ballot);
    }

    /** The last one. */
    public Optional<BallotBox> lastBox(long ballot) {
        List<BallotBox> all = boxes(ballot);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The box in which the round was counted. */
    public Optional<BallotBox> counted(long ballot, int round) {
        return boxes(ballot).stream().filter(box -> box.voteRound() == round && box.state() == BoxState.COUNTED).findFirst();
    }

    /** All lines of the paper. */
    public List<BallotLine> lines(long ballot) {
        return jdbc.sql("select position, target_id, allowed, note from ballot_item where ballot_id = :ballot order by position")
                .param("ballot", ballot)
                .query(BallotBook::line)
                .list();
    }

    /** The lines that are voted on in this box. */
    public List<BallotLine> lines(BallotBox box) {
        return jdbc.sql("""
                        select i.position, i.target_id, l.allowed, i.note from ballot_box_line l
                          join ballot_item i on i.ballot_id = :ballot and i.position = l.position
                         where l.box_id = :box order by i.position
                        """)
                .param("ballot", box.ballotId())
                .param("box", box.id())
                .query(BallotBook::line)
                .list();
    }

    /** What is to be voted on next: everything, or after the first vote what it left undecided. */
    public List<BallotLine> linesToCome(long ballot) {
        List<BallotLine> all = lines(ballot);
        return counted(ballot, 1)
                .map(first -> {
                    Map<Integer, BallotResults.Line> found =
                            results.of(first).stream().collect(Collectors.toMap(BallotResults.Line::position, Function.identity()));
                    return all.stream()
                            .filter(line -> found.get(line.position()).level() == null)
                            .map(line -> new BallotLine(line.position(), line.target(), found.get(line.position()).nextLevels(), line.note()))
                            .toList();
                })
                .orElse(all);
    }

    public int roundToCome(long ballot) {
        return counted(ballot, 1).isPresent() ? 2 : 1;
    }

    /** Ids of those who are entitled. */
    public List<String> electors(long ballot) {
        return jdbc.sql("select member_id from ballot_elector where ballot_id = :ballot order by member_id")
                .param("ballot", ballot)
                .query(String.class)
                .list();
    }

    public List<Voter> turnout(BallotBox box) {
        return jdbc.sql("select member_id, voted from ballot_turnout where box_id = :box order by member_id").param("box", box.id()).query(Voter.class).list();
    }

    /** Ids of the counting team, the head first. */
    public List<String> tellers(BallotBox box) {
        List<String> all = new ArrayList<>(List.of(box.headId()));
        jdbc.sql("select member_id from ballot_teller where box_id = :box and member_id <> :head order by member_id")
                .param("box", box.id())
                .param("head", box.headId())
                .query(String.class)
                .list()
                .forEach(all::add);
        return all;
    }

    /**
     * Opens a box.
     *
     * @throws Refusal if the vote may not be held so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BallotBox open(long id, Opening opening, String actor, LocalDateTime now) {
        Ballot ballot = hold(id);
        if (ballot.state() != BallotState.PREPARED) {
            throw Refusal.at(null, "ballot.open.already");
        }
        List<Refusal.Finding> findings = new OpeningCheck(
                        rulesOf(ballot), Set.copyOf(electors(id)),
                        member -> entitlement.lasts(member, ballot.unitId(), now.toLocalDate()), now)
                .judge(opening);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        boolean electronic = opening.way() == BallotWay.ELECTRONIC;
        BallotBox box = boxes.save(new BallotBox(
                null, id, roundToCome(id), opening.way(), BoxState.OPEN, opening.headId(), opening.firstCounter(), opening.secondCounter(),
                opening.present().size(), actor, now, electronic ? opening.openUntil() : null, electronic ? keys.create() : null, null, null, null, null,
                null, null, false, null, null));
        linesToCome(id).forEach(line -> jdbc.sql("insert into ballot_box_line (box_id, position, allowed) values (:box, :position, :allowed)")
                .param("box", box.id())
                .param("position", line.position())
                .param("allowed", BallotLine.written(line.allowed()))
                .update());
        opening.present().forEach(member -> person("ballot_turnout", box, member));
        person("ballot_teller", box, opening.headId());
        opening.teamIds().forEach(member -> person("ballot_teller", box, member));
        ballots.save(ballot.in(BallotState.VOTING));
        return box;
    }

    private void person(String table, BallotBox box, String member) {
        jdbc.sql(table.equals("ballot_turnout")
                        ? "insert into ballot_turnout (box_id, member_id, voted) values (:box, :member, false)"
                        : "insert into ballot_teller (box_id, member_id) values (:box, :member)")
                .param("box", box.id())
                .param("member", member)
                .update();
    }

    /** Ids of ballots in whose electronic box there may be papers. */
    public List<Long> withPapers() {
        return jdbc.sql("select ballot_id from ballot_box where way = 'ELECTRONIC' and state in ('OPEN', 'CLOSED') order by ballot_id")
                .query(Long.class)
                .list();
    }

    /**
     * Names another counting team for the vote that is under way. Who has handed in his count of the papers stays the one who did.
     *
     * @throws Refusal if the team is too small, not there, or one of them would count both times
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BallotBox replaceTellers(long id, String head, List<String> team, LocalDateTime now) {
        Ballot ballot = hold(id);
        BallotBox box = lastBox(id)
                .filter(last -> last.state() != BoxState.VOID && (ballot.state() == BallotState.VOTING || ballot.state() == BallotState.COUNTED))
                .orElseThrow(() -> Refusal.at(null, "ballot.tellers.over"));
        List<String> present = turnout(box).stream().map(Voter::memberId).filter(member -> entitlement.lasts(member, ballot.unitId(), now.toLocalDate())).toList();
        Opening named = new Opening(box.way(), true, present, head, team, box.openUntil());
        List<Refusal.Finding> findings = new OpeningCheck(rulesOf(ballot), Set.copyOf(present), member -> true, now).judgeTeam(named);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        List<Integer> handedIn =
                jdbc.sql("select counter from ballot_count where box_id = :box").param("box", box.id()).query(Integer.class).list();
        String first = handedIn.contains(1) ? box.firstCounterId() : named.firstCounter();
        String second = handedIn.contains(2) ? box.secondCounterId() : named.secondCounter();
        if (!handedIn.isEmpty() && first.equals(second) && named.teamSize() > 1) {
            // the next of the team counts in his place
            List<String> others = Stream.concat(named.teamIds().stream(), Stream.of(head))
                    .filter(teller -> !teller.equals(handedIn.contains(1) ? box.firstCounterId() : box.secondCounterId()))
                    .toList();
            first = handedIn.contains(1) ? first : others.get(0);
            second = handedIn.contains(2) ? second : others.get(0);
        }
        jdbc.sql("delete from ballot_teller where box_id = :box").param("box", box.id()).update();
        person("ballot_teller", box, head);
        named.teamIds().forEach(teller -> person("ballot_teller", box, teller));
        return boxes.save(box.countedBy(head, first, second));
    }

    /** Whether something is left undecided that hasn't been voted on twice. */
    public boolean revoteNeeded(long ballot) {
        return counted(ballot, 2).isEmpty()
                && counted(ballot, 1).filter(box -> results.of(box).stream().anyMatch(line -> line.level() == null)).isPresent();
    }

    /** The counting team's head confirms the count. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(long id, String actor, LocalDateTime now) {
        Ballot ballot = hold(id);
        if (ballot.state() != BallotState.COUNTED) {
            throw Refusal.at(null, "ballot.sign.notCounted");
        }
        ballots.save(ballot.signed(actor, now));
    }

    BallotBox save(BallotBox box) {
        return boxes.save(box);
    }

    /** A box was counted or is void: what comes next. */
    void boxDone(Ballot ballot, BallotBox box) {
        boolean again = box.state() == BoxState.VOID || revoteNeeded(ballot.id());
        ballots.save(ballot.in(again ? BallotState.PREPARED : BallotState.COUNTED));
    }

    private static BallotLine line(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new BallotLine(row.getInt("position"), row.getLong("target_id"), BallotLine.read(row.getString("allowed")), row.getString("note"));
    }
}
