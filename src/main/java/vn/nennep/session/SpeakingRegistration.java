package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A member asked beforehand to speak (P2 par. 9). */
@Table("speaking_registration")
public record SpeakingRegistration(
        @Id Long id,
        long sessionId,
        String memberId,
        LocalDateTime registeredAt,
        Integer itemNumber,
        Integer questionNumber) {

    static SpeakingRegistration of(long sessionId, String member, LocalDateTime now, SpeakingMatter matter) {
        return new SpeakingRegistration(null, sessionId, member, now, matter.itemNumber(), matter.questionNumber());
    }

    public SpeakingMatter matter() {
        return new SpeakingMatter(itemNumber, questionNumber);
    }
}
