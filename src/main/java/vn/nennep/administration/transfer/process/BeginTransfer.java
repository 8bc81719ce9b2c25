package vn.nennep.administration.transfer.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferDuration;
import vn.nennep.administration.transfer.TransferFile;
import vn.nennep.administration.transfer.TransferPlan;
import vn.nennep.administration.transfer.TransferReason;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Whoever keeps a cell begins the transfer of one of its members as soon as he retires, is posted or moves ({@code domain.md} A17.6, F14). */
@Component
class BeginTransfer implements ActionWork {

    private final TransferBook book;
    private final TransferFile file;
    private final RunningTransfer process;
    private final TransferDestinations destinations;
    private final OpenDuties duties;
    private final RegisterRights rights;
    private final Memberships memberships;
    private final Register register;
    private final Words words;
    private final Clock clock;

    BeginTransfer(
            TransferBook book, TransferFile file, RunningTransfer process, TransferDestinations destinations, OpenDuties duties, RegisterRights rights,
            Memberships memberships, Register register, Words words, Clock clock) {
        this.book = book;
        this.file = file;
        this.process = process;
        this.destinations = destinations;
        this.duties = duties;
        this.rights = rights;
        this.memberships = memberships;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "beginTransfer";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return List.of();
    }

    @Override
    public Optional<Offer> offerAbout(String member, String unit, String person) {
        boolean can = person != null
                && register.find(unit).filter(cell -> cell.type().isCell()).isPresent()
                && rights.keeps(member, unit)
                && memberships.on(person, unit, today()).isPresent()
                && book.openOf(unit, person).isEmpty();
        return can
                ? Optional.of(new Offer(
                        name(), words.of("transfer.begin.title"),
                        words.of("transfer.begin.description", register.nameOf(person), register.unit(unit).name()), unit, null, person))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of(
                "reasons", Arrays.stream(TransferReason.values()).map(reason -> new Option(reason.name(), reason.label())).toList(),
                "durations", Arrays.stream(TransferDuration.values()).map(duration -> new Option(duration.name(), duration.label())).toList(),
                "duration", TransferDuration.PERMANENT.name(),
                "cells", destinations.cells(offer.unit(), today()));
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return duties.reading(offer.person(), offer.unit(), today()).stream().toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        TransferPlan plan = new TransferPlan(
                answers.choice("reason", TransferReason.class), answers.date("eventOn"), answers.choice("duration", TransferDuration.class),
                answers.date("untilOn"), TransferDestinations.of(answers));
        MemberTransfer transfer =
                book.begin(offer.unit(), offer.person(), plan, member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        process.start(transfer);
        return file.hrefOf(transfer.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
