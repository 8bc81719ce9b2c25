package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** “Điểm danh, mở đầu”: every roll-call, and who took over a duty since. Whoever may open the file then may read it. */
@Component
class OpeningChapter implements SessionChapter {

    private final Sittings sittings;
    private final MinutesSentences sentences;
    private final Register register;
    private final Words words;

    OpeningChapter(Sittings sittings, MinutesSentences sentences, Register register, Words words) {
        this.sittings = sittings;
        this.sentences = sentences;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 500;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.sitting.opening"));
        sittings.openingsOf(session.id()).forEach(opening -> addOpening(reading, session.unitId(), opening));
        sittings.handoversOf(session.id())
                .forEach(handover -> reading.text(words.of("session.sitting.handedOver"), sentences.handover(handover)));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void addOpening(Reading.Builder reading, String unit, SessionOpening opening) {
        OpeningWords said = opening.words();
        reading.text(opening.quorumReached() ? words.of("session.sitting.opened") : words.of("session.sitting.notOpened"),
                        words.of(
                                "session.sitting.openingCounts", ReadableTime.of(opening.openedAt()), opening.obliged(),
                                opening.needed(), opening.present()))
                .text(words.of("session.sitting.chair"), register.nameOf(opening.chairId()))
                .text(words.of("session.sitting.standingIn"), sentences.standsIn(unit, opening).orElse(null))
                .text(words.of("session.sitting.substitution"), said.substitutionReason())
                .text(words.of("session.sitting.minuteTaker"), register.nameOf(opening.minuteTakerId()))
                .text(words.of("session.sitting.statement"), said.reason())
                .text(words.of("session.sitting.guests"), String.join("\n", opening.guestLines()))
                .text(words.of("session.sitting.agendaChanges"), said.agendaChanges())
                .text(words.of("session.sitting.partyFees"), said.partyFees())
                .table(words.of("session.sitting.rollCall"), MinutesReading.columns(words, "member", "attendance", "way", "absenceReason"),
                        opening.attendance().stream()
                        .map(a -> List.of(
                                register.nameOf(a.memberId()), a.status().label(), a.way() == null ? "" : a.way().label(),
                                a.reason() == null ? "" : a.reason()))
                        .toList());
    }
}
