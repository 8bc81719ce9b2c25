package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Xử lý đề cương bị trả lại nhiều lần”, for those who prepare and lead. */
@Component
public class OutlineResolutionChapter implements SessionChapter {

    private final OutlineResolutionRepository resolutions;
    private final Register register;
    private final Words words;

    OutlineResolutionChapter(OutlineResolutionRepository resolutions, Register register, Words words) {
        this.resolutions = resolutions;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 22;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        if (!reader.readsDrafts()) {
            return Optional.empty();
        }
        Reading.Builder reading = Reading.titled(words.of("session.file.outlineResolutions"));
        resolutions.findBySessionIdOrderById(session.id()).forEach(resolution -> write(reading, resolution));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void write(Reading.Builder reading, OutlineResolution resolution) {
        reading.text(
                        words.of("session.file.resolvedAfter", resolution.afterVersion()),
                        words.of(
                                "session.file.decidedByAt", resolution.way().label(), register.nameOf(resolution.decidedBy()),
                                ReadableTime.of(resolution.decidedAt())))
                .text(words.of("session.file.reasonOfIt"), resolution.reason())
                .text(words.of("session.file.support"), resolution.support())
                .text(words.of("session.file.oldTopic"), resolution.oldTopic())
                .text(words.of("session.file.oldBasis"), resolution.oldBasis());
    }
}
