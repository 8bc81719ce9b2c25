package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Chapter “Chương trình”. The expected conclusion is the committee's until the session has spoken. */
@Component
public class PreparationChapter implements SessionChapter {

    private final PreparationRepository preparations;
    private final Register register;
    private final Words words;

    PreparationChapter(PreparationRepository preparations, Register register, Words words) {
        this.preparations = preparations;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        return preparations.findBySessionId(session.id()).map(preparation -> reading(session, preparation, reader));
    }

    private Reading reading(ThematicSession session, SessionPreparation preparation, Reader reader) {
        List<AgendaItem> agenda = preparation.agenda();
        Reading.Builder reading = Reading.titled(words.of("session.file.preparation"))
                .text(words.of("session.file.when"), ReadableTime.of(session.scheduledAt()))
                .text(words.of("session.file.place"), session.place())
                .table(
                        words.of("session.file.agenda"),
                        List.of(
                                words.of("session.file.number"), words.of("session.file.item"), words.of("session.file.person"),
                                words.of("session.file.duration"), words.of("session.file.kind")),
                        IntStream.range(0, agenda.size())
                                .mapToObj(i -> List.of(
                                        String.valueOf(i + 1),
                                        agenda.get(i).title(),
                                        register.nameOf(agenda.get(i).personId()),
                                        words.of("session.file.minutes", agenda.get(i).minutes()),
                                        agenda.get(i).kind().label()))
                                .toList())
                .text(
                        words.of("session.file.focalPoints"),
                        preparation.focalPoints().stream().map(point -> "– " + point.wording()).collect(Collectors.joining("\n")));
        if (reader.committee()) {
            reading.text(words.of("session.file.draftConclusion"), preparation.draftConclusion());
        }
        return reading.build();
    }
}
