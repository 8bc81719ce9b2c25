package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PreparatoryMinutesPaper;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** The minutes of the committee's meeting that prepared the session (biên bản hội ý), for the committee alone. */
@Component
class PreparatoryMinutesKind implements SessionPaperKind {

    private final PreparationRepository preparations;
    private final ProgrammeFacts facts;
    private final PaperFrame frame;
    private final Letterhead letterhead;
    private final Register register;
    private final Words words;

    PreparatoryMinutesKind(PreparationRepository preparations, ProgrammeFacts facts, PaperFrame frame, Letterhead letterhead, Register register, Words words) {
        this.preparations = preparations;
        this.facts = facts;
        this.frame = frame;
        this.letterhead = letterhead;
        this.register = register;
        this.words = words;
    }

    @Override
    public String code() {
        return "preparatory-minutes";
    }

    @Override
    public int position() {
        return 310;
    }

    @Override
    public String label() {
        return words.of("paper.preparatoryMinutes");
    }

    @Override
    public boolean concerns(ThematicSession session, Reader reader) {
        return reader.committee();
    }

    /** None where the meeting was held before its minutes were kept. */
    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        Optional<SessionPreparation> preparation = preparations.findBySessionId(session.id()).filter(p -> Text.present(p.meetingMinutes()));
        return reader.committee() && preparation.isPresent()
                ? Print.single(label(), () -> paper(session, preparation.get()))
                : List.of();
    }

    private PreparatoryMinutesPaper paper(ThematicSession session, SessionPreparation preparation) {
        var metOn = preparation.preparedAt().toLocalDate();
        return new PreparatoryMinutesPaper(
                frame.header(session, metOn),
                facts.plan(session),
                metOn,
                preparation.meetingMinutes(),
                preparation.modeDecision() == null ? null : preparation.modeDecision().reason(),
                agency(preparation.agency()),
                facts.agenda(session, preparation),
                preparation.focalPoints().stream().map(FocalPoint::wording).toList(),
                facts.guests(preparation),
                preparation.draftConclusion(),
                register.nameOf(preparation.preparedBy()),
                letterhead.leaderName(session, metOn));
    }

    private String agency(AgencyAgreement agency) {
        if (agency == null) {
            return null;
        }
        return switch (agency.answer()) {
            case NOT_NEEDED -> agency.answer().label();
            case AGREED -> words.of("session.file.agencyAgreed", agency.name(), agency.answer().label());
            case TIME_CHANGED -> words.of("session.file.agencyChanged", agency.name(), agency.answer().label(), ReadableTime.of(agency.time()));
        };
    }
}
