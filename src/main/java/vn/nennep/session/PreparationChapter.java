package vn.nennep.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/**
 * Chapter “Chương trình”: time, place, mode, agenda and guests for everybody. What the committee said among themselves, the expected conclusion above
 * all, is theirs until the session has spoken; where the arrangements fall short of a rule, they and the superior see it.
 */
@Component
public class PreparationChapter implements SessionChapter {

    private final PreparationRepository preparations;
    private final SessionCalendar calendar;
    private final ArrangementRules rules;
    private final Register register;
    private final Words words;

    PreparationChapter(
            PreparationRepository preparations, SessionCalendar calendar, ArrangementRules rules, Register register, Words words) {
        this.preparations = preparations;
        this.calendar = calendar;
        this.rules = rules;
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
        Reading.Builder reading = Reading.titled(words.of("session.file.preparation"))
                .text(words.of("session.file.when"), ReadableTime.of(session.scheduledAt()))
                .text(words.of("session.file.place"), session.place())
                .text(words.of("session.file.mode"), session.setting().mode().label())
                .text(words.of("session.file.meetingLink"), session.setting().meetingLink());
        calendar.file(session, reader.id()).ifPresent(entry -> reading.files(
                words.of("session.calendar.label"),
                List.of(new FileLink(
                        "calendar", SessionCalendar.FILE_NAME, entry.getBytes(StandardCharsets.UTF_8).length, "/api/sessions/" + session.id() + "/calendar"))));
        preparation.parts().forEach(part -> writeAgenda(reading, session, preparation, part));
        reading.text(
                        words.of("session.file.focalPoints"),
                        preparation.focalPoints().stream().map(point -> "– " + point.wording()).collect(Collectors.joining("\n")))
                .table(
                        words.of("session.file.guests"),
                        List.of(words.of("session.file.guest"), words.of("session.file.office"), words.of("session.file.guestKind")),
                        preparation.guests().stream().map(this::guestRow).toList())
                .text(words.of("session.file.invitedCells"), invitedCells(preparation));
        if (reader.committee()) {
            writeCommitteePart(reading, preparation);
        }
        if (reader.committee() || reader.superior()) {
            reading.text(words.of("session.file.violations"), violations(session, preparation));
        }
        return reading.build();
    }

    private void writeAgenda(Reading.Builder reading, ThematicSession session, SessionPreparation preparation, SittingPart part) {
        List<AgendaItem> agenda = preparation.agenda();
        reading.table(
                words.of(
                        "session.file.agendaOf", session.setting().combined() ? part.label() : words.of("session.file.agenda"),
                        preparation.agenda(part).stream().mapToInt(AgendaItem::minutes).sum()),
                List.of(
                        words.of("session.file.number"), words.of("session.file.item"), words.of("session.file.person"),
                        words.of("session.file.duration"), words.of("session.file.kind")),
                IntStream.range(0, agenda.size())
                        .filter(i -> agenda.get(i).part() == part)
                        .mapToObj(i -> List.of(
                                String.valueOf(i + 1),
                                agenda.get(i).title(),
                                register.nameOf(agenda.get(i).personId()),
                                words.of("session.file.minutes", agenda.get(i).minutes()),
                                agenda.get(i).kind().label()))
                        .toList());
    }

    private List<String> guestRow(Guest guest) {
        return List.of(
                guest.name(),
                Stream.of(guest.office(), guest.organisation()).filter(Text::present).collect(Collectors.joining(", ")),
                guest.topic() == null ? guest.kind().label() : words.of("session.file.expertOn", guest.kind().label(), guest.topic()));
    }

    private String invitedCells(SessionPreparation preparation) {
        return preparation.invitedCells().stream().map(cell -> register.unit(cell.unitId()).name()).collect(Collectors.joining("\n"));
    }

    private void writeCommitteePart(Reading.Builder reading, SessionPreparation preparation) {
        reading.text(words.of("session.file.draftConclusion"), preparation.draftConclusion());
        ModeDecision decision = preparation.modeDecision();
        if (decision != null) {
            reading.text(
                    words.of("session.file.modeReason"),
                    words.of("session.file.decidedBecause", register.nameOf(decision.decidedBy()), decision.reason()));
        }
        AgencyAgreement agency = preparation.agency();
        reading.text(
                words.of("session.file.agency"),
                switch (agency.answer()) {
                    case NOT_NEEDED -> agency.answer().label();
                    case AGREED -> words.of("session.file.agencyAgreed", agency.name(), agency.answer().label());
                    case TIME_CHANGED -> words.of(
                            "session.file.agencyChanged", agency.name(), agency.answer().label(), ReadableTime.of(agency.time()));
                });
        reading.text(words.of("session.file.meetingMinutes"), preparation.meetingMinutes());
    }

    private String violations(ThematicSession session, SessionPreparation preparation) {
        return rules.agenda(session.unitId(), session.scheduledAt().toLocalDate())
                .judge(session.setting().combined(), preparation.agenda(), preparation.focalPoints().size())
                .stream()
                .filter(finding -> !finding.refuses())
                .map(finding -> "– " + words.of(finding.code(), finding.arguments().toArray()))
                .collect(Collectors.joining("\n"));
    }
}
