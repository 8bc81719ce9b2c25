package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter that flags notice and materials not sent although they had to be; for those who prepare the session. */
@Component
class LateMaterialsChapter implements SessionChapter {

    private final UnsentMaterials materials;
    private final Words words;
    private final Clock clock;

    LateMaterialsChapter(UnsentMaterials materials, Words words, Clock clock) {
        this.materials = materials;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        return reader.readsDrafts()
                ? materials.overdueSince(session, LocalDateTime.now(clock))
                        .map(sendBy -> Reading.titled(words.of("session.late.title"))
                                .text(null, words.of("session.late.since", ReadableTime.of(sendBy)))
                                .build())
                : Optional.empty();
    }
}
