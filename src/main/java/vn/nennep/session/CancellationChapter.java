package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Chapter “Hủy buổi sinh hoạt”: why, and what the quarter still asks for. */
@Component
class CancellationChapter implements SessionChapter {

    private final QuarterStanding quarter;
    private final Words words;

    CancellationChapter(QuarterStanding quarter, Words words) {
        this.quarter = quarter;
        this.words = words;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        return session.state() == SessionState.CANCELLED
                ? Optional.of(Reading.titled(words.of("session.file.cancellation"))
                        .text(words.of("session.file.reasonOfIt"), session.cancelReason())
                        .text(words.of("session.file.quarter"), quarter.of(session))
                        .build())
                : Optional.empty();
    }
}
