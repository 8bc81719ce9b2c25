package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the final topics of a session: each version that was handed in, and what became of it. */
@Component
public class FinalTopics {

    private final FinalTopicRepository topics;
    private final Sittings sittings;
    private final MinutesSentences sentences;

    FinalTopics(FinalTopicRepository topics, Sittings sittings, MinutesSentences sentences) {
        this.topics = topics;
        this.sittings = sittings;
        this.sentences = sentences;
    }

    /** All versions, the oldest first. */
    public List<FinalTopicVersion> of(long session) {
        return topics.findBySessionIdOrderByNumber(session);
    }

    public Optional<FinalTopicVersion> latest(long session) {
        return of(session).stream().reduce((one, next) -> next);
    }

    /** The last one that was approved. */
    public Optional<FinalTopicVersion> approved(long session) {
        return of(session).stream().filter(FinalTopicVersion::approved).reduce((one, next) -> next);
    }

    /** The comments that the session accepted, by their place in the order of speaking, from 1. */
    public SortedMap<Integer, Speech> acceptedComments(long session) {
        List<Speech> speeches = sittings.courseOf(session).map(SessionCourse::speeches).orElse(List.of());
        SortedMap<Integer, Speech> accepted = new TreeMap<>();
        for (int i = 0; i < speeches.size(); i++) {
            if (speeches.get(i).accepted()) {
                accepted.put(i + 1, speeches.get(i));
            }
        }
        return accepted;
    }

    /** Name of the member or guest who spoke. */
    public String speakerOf(Speech speech) {
        return sentences.speaker(speech);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void handIn(FinalTopicVersion topic) {
        topics.save(topic);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void review(FinalTopicVersion topic, FinalTopicReview review) {
        topics.save(topic.reviewed(review));
    }
}
