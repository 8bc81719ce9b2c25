package vn.nennep.review.ballot;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.RatingLevel;

/**
 * The electronic box ({@code design.md} “A ballot is never in the engine”). While it is open each paper is ciphertext, written together with the mark that
 * somebody voted; when it is counted the papers are added up, and ciphertexts and key are deleted. The key goes after the commit: if the application stops
 * in between, the ciphertexts are gone already and {@link KeySweep} deletes the key.
 */
@Component
public class ElectronicBox {

    private static final Logger LOG = LoggerFactory.getLogger(ElectronicBox.class);

    private final BallotBook book;
    private final BallotResults results;
    private final BallotKeys keys;
    private final Entitlement entitlement;
    private final JdbcClient jdbc;

    ElectronicBox(BallotBook book, BallotResults results, BallotKeys keys, Entitlement entitlement, JdbcClient jdbc) {
        this.book = book;
        this.results = results;
        this.keys = keys;
        this.entitlement = entitlement;
        this.jdbc = jdbc;
    }

    /**
     * Puts a paper into the box and marks that the member has voted.
     *
     * @param choices one for each line of the box; null for none
     * @throws Refusal if he may not vote, has voted, or the box isn't open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cast(long ballot, String member, List<RatingLevel> choices, LocalDateTime now) {
        Ballot held = book.hold(ballot);
        BallotBox box = book.lastBox(ballot)
                .filter(last -> last.way() == BallotWay.ELECTRONIC && last.state() == BoxState.OPEN)
                .orElseThrow(() -> Refusal.at(null, "ballot.cast.notOpen"));
        if (now.isAfter(box.openUntil())) {
            throw Refusal.at(null, "ballot.cast.tooLate", box.openUntil());
        }
        Boolean voted = jdbc.sql("select voted from ballot_turnout where box_id = :box and member_id = :member")
                .param("box", box.id())
                .param("member", member)
                .query(Boolean.class)
                .optional()
                .orElse(null);
        if (voted == null || !entitlement.lasts(member, held.unitId(), now.toLocalDate())) {
            throw Refusal.at(null, "ballot.cast.notEntitled");
        }
        if (voted) {
            throw Refusal.at(null, "ballot.cast.already");
        }
        byte[] key = keys.read(box.keyName()).orElseThrow(() -> Refusal.at(null, "ballot.cast.boxBroken"));
        jdbc.sql("update ballot_turnout set voted = true where box_id = :box and member_id = :member")
                .param("box", box.id())
                .param("member", member)
                .update();
        jdbc.sql("insert into ballot_paper (id, box_id, sealed) values (:id, :box, :sealed)")
                .param("id", UUID.randomUUID().toString())
                .param("box", box.id())
                .param("sealed", new PaperSeal(key, box.keyName()).seal(choices))
                .update();
    }

    /** Whether everybody who is there has voted. */
    public boolean complete(BallotBox box) {
        return book.turnout(box).stream().allMatch(BallotBook.Voter::voted);
    }

    /**
     * Nobody votes any more.
     *
     * @param reason why before all had voted and before the time was over; null otherwise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long ballot, String actor, String reason, LocalDateTime now) {
        book.save(open(ballot).closed(actor, now, reason));
    }

    /** The counting team gives the box up; what was cast is deleted unread. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(long ballot, String actor, String reason, LocalDateTime now) {
        BallotBox box = book.save(open(ballot).closed(actor, now, reason));
        empty(book.save(box.voided(VoidReason.GIVEN_UP)), book.ballot(ballot));
    }

    /** The procedure that asked for the vote is no longer there: what was cast is deleted unread. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void abandon(long ballot) {
        Ballot held = book.hold(ballot);
        book.lastBox(ballot)
                .filter(last -> last.way() == BallotWay.ELECTRONIC && (last.state() == BoxState.OPEN || last.state() == BoxState.CLOSED))
                .ifPresent(last -> discard(held, last, VoidReason.ABANDONED));
    }

    private BallotBox open(long ballot) {
        book.hold(ballot);
        return book.lastBox(ballot)
                .filter(last -> last.way() == BallotWay.ELECTRONIC && last.state() == BoxState.OPEN)
                .orElseThrow(() -> Refusal.at(null, "ballot.close.notOpen"));
    }

    /**
     * Opens the closed box and counts. Called again it does nothing more.
     *
     * @return false when the box is void, so that the vote must be held again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean count(long ballot) {
        Ballot held = book.hold(ballot);
        BallotBox box = book.lastBox(ballot).orElseThrow();
        if (box.state() != BoxState.CLOSED) {
            return box.state() == BoxState.COUNTED;
        }
        List<String> papers = jdbc.sql("select sealed from ballot_paper where box_id = :box").param("box", box.id()).query(String.class).list();
        Optional<byte[]> key = keys.read(box.keyName());
        if (key.isEmpty() && !papers.isEmpty()) {
            return discard(held, box, VoidReason.KEY_LOST);
        }
        List<BallotLine> lines = book.lines(box);
        Optional<List<List<RatingLevel>>> read = key.map(bytes -> new PaperSeal(bytes, box.keyName())).map(seal -> read(papers, seal, lines))
                .orElse(Optional.of(List.of()));
        long voted = book.turnout(box).stream().filter(BallotBook.Voter::voted).count();
        if (read.isEmpty() || papers.size() != voted) {
            return discard(held, box, VoidReason.PAPER_UNREADABLE);
        }
        boolean withheld = papers.size() < held.minPapers();
        results.write(box, new CountSheet(box.present(), papers.size(), tally(read.get(), lines)), lines, LevelRule.of(held), held.entitled(), withheld);
        empty(book.save(box.counted(box.present(), papers.size(), withheld)), held);
        return true;
    }

    private boolean discard(Ballot ballot, BallotBox box, VoidReason reason) {
        LOG.error("Ballot box {} is void: {}", box.id(), reason);
        empty(book.save(box.voided(reason)), ballot);
        return false;
    }

    /** Every paper, or nothing if one of them can't be read or says what can't be said in this box. */
    private static Optional<List<List<RatingLevel>>> read(List<String> papers, PaperSeal seal, List<BallotLine> lines) {
        List<List<RatingLevel>> read = new ArrayList<>();
        for (String paper : papers) {
            try {
                List<RatingLevel> choices = seal.open(paper);
                if (choices.size() != lines.size()) {
                    return Optional.empty();
                }
                read.add(choices);
            } catch (PaperSeal.Broken e) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    private static List<LineCount> tally(List<List<RatingLevel>> papers, List<BallotLine> lines) {
        List<LineCount> counts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<RatingLevel, Integer> votes = new EnumMap<>(RatingLevel.class);
            int invalid = 0;
            for (List<RatingLevel> paper : papers) {
                RatingLevel choice = paper.get(i);
                if (choice == null || !lines.get(i).allowed().contains(choice)) {
                    invalid++;
                } else {
                    votes.merge(choice, 1, Integer::sum);
                }
            }
            counts.add(new LineCount(lines.get(i).position(), invalid, votes));
        }
        return counts;
    }

    private void empty(BallotBox box, Ballot ballot) {
        jdbc.sql("delete from ballot_paper where box_id = :box").param("box", box.id()).update();
        book.boxDone(ballot, box);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deleteKey(box);
            }
        });
    }

    /** What can't be deleted now the sweep deletes later. */
    private void deleteKey(BallotBox box) {
        try {
            keys.delete(box.keyName());
        } catch (RuntimeException e) {
            LOG.error("The key of ballot box {} couldn't be deleted yet", box.id());
        }
    }
}
