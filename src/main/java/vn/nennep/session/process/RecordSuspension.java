package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.session.SuperiorCells;
import vn.nennep.session.SuspensionMail;
import vn.nennep.session.SuspensionPeriod;
import vn.nennep.session.SuspensionPeriods;

/** The superior's board or office records that sessions are suspended in some of its cells ({@code domain.md} A1.10). */
@Component
class RecordSuspension implements ActionWork {

    static final Set<Role> RECORDERS = Set.of(Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE);

    private final SuspensionPeriods periods;
    private final SuspensionMail mail;
    private final SuperiorCells cells;
    private final Words words;
    private final Clock clock;

    RecordSuspension(SuspensionPeriods periods, SuspensionMail mail, SuperiorCells cells, Words words, Clock clock) {
        this.periods = periods;
        this.mail = mail;
        this.cells = cells;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recordSuspension";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject != null
                ? List.of()
                : cells.servedBy(member, RECORDERS, LocalDate.now(clock)).stream()
                        .filter(superior -> unit == null || unit.equals(superior))
                        .map(superior -> new Offer(
                                name(), words.of("session.suspension.title"), words.of("session.suspension.description"), superior, null))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of(
                "cells",
                cells.below(Set.of(offer.unit()), LocalDate.now(clock)).stream().map(cell -> new Option(cell.id(), cell.name())).toList());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        LocalDate from = answers.date("startsOn");
        LocalDate to = answers.date("endsOn");
        if (answers.date("issuedOn").isAfter(now.toLocalDate())) {
            throw Refusal.at("issuedOn", "session.suspension.issuedInFuture");
        }
        if (to.isBefore(from)) {
            throw Refusal.at("endsOn", "session.suspension.endsBeforeStart");
        }
        SuspensionPeriod period = SuspensionPeriod.of(
                offer.unit(), answers.text("issuer"), answers.text("documentNumber"), answers.date("issuedOn"), from, to,
                answers.texts("suspendedCells").stream().distinct().toList(), member, now);
        if (periods.recordedBy(offer.unit()).stream().anyMatch(period::repeats)) {
            throw Refusal.at("documentNumber", "session.suspension.alreadyRecorded", period.documentNumber());
        }
        mail.tell(periods.record(period), now.toLocalDate());
        return "/so-lieu?nam=" + from.getYear();
    }
}
