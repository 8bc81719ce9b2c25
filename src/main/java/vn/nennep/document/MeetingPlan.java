package vn.nennep.document;

import java.time.LocalDateTime;

/**
 * What a meeting is about, when, where and how, as the papers before it tell.
 *
 * @param topic the topic (chuyên đề)
 * @param start Vietnamese time
 * @param venue where; for an online meeting that it is online
 * @param mode in person, online or both, as people read it
 * @param link where to join online; optional
 */
public record MeetingPlan(String topic, LocalDateTime start, String venue, String mode, String link) {

    void requireComplete() {
        Required.field("topic", topic);
        Required.field("start", start);
        Required.field("venue", venue);
    }

    void fill(PaperTags tags) {
        tags.line("topic", PaperText.withoutStop(topic));
        tags.line("when", PaperDate.moment(start));
        tags.line("venue", PaperText.withoutStop(venue));
        tags.line("mode", mode);
        tags.prose("link", PaperText.line(link));
    }

    /** As the abstract of a paper cites it. */
    String cited() {
        return "“" + PaperText.withoutStop(topic) + "”";
    }
}
