package vn.nennep.session;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.nennep.document.Closing;
import vn.nennep.document.InvitationPaper;
import vn.nennep.document.NoticePaper;
import vn.nennep.document.NumberedPaper;
import vn.nennep.document.PaperFault;
import vn.nennep.document.ProgrammeItem;
import vn.nennep.document.ProgrammePaper;
import vn.nennep.platform.web.Words;

/**
 * Notice, programme and invitations of a session: written from what the committee agreed on, issued each time the session is announced. What is issued
 * anew says which paper it replaces.
 */
@Component
class AnnouncementPapers {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementPapers.class);

    private final PreparationRepository preparations;
    private final DispatchRepository dispatches;
    private final Briefings briefings;
    private final Outlines outlines;
    private final ArrangementChanges changes;
    private final ProgrammeFacts facts;
    private final PaperFrame frame;
    private final Letterhead letterhead;
    private final IssuedPapers issued;
    private final RulesOfDay rules;
    private final Words words;

    AnnouncementPapers(
            PreparationRepository preparations, DispatchRepository dispatches, Briefings briefings, Outlines outlines, ArrangementChanges changes,
            ProgrammeFacts facts, PaperFrame frame, Letterhead letterhead, IssuedPapers issued, RulesOfDay rules, Words words) {
        this.preparations = preparations;
        this.dispatches = dispatches;
        this.briefings = briefings;
        this.outlines = outlines;
        this.changes = changes;
        this.facts = facts;
        this.frame = frame;
        this.letterhead = letterhead;
        this.issued = issued;
        this.rules = rules;
        this.words = words;
    }

    /**
     * Issues them all, in the transaction in which the session is announced. One that can't be written, for the register lacks something or a template
     * was spoilt, stops no announcement: the file says what is missing, and it can be issued by hand afterwards.
     */
    void issueAll(ThematicSession session) {
        if (!issued.hasTerm(session)) {
            LOG.warn("No term of unit {}: the papers of session {} aren't issued", session.unitId(), session.id());
            return;
        }
        for (Announcement kind : Announcement.values()) {
            try {
                paper(kind, session, null).ifPresent(paper -> issued.issue(session, paper));
            } catch (PaperFault fault) {
                LOG.warn("{} of session {} isn't issued: {}", kind, session.id(), fault.messageCode());
            }
        }
    }

    /** Those that the last announcement should have brought and didn't; none before the first one. */
    List<Announcement> owed(ThematicSession session) {
        return lastDispatch(session)
                .map(dispatch -> Arrays.stream(Announcement.values())
                        .filter(kind -> !issued.since(session.id(), kind.template(), dispatch.sentAt()))
                        .filter(kind -> kind != Announcement.INVITATION || preparation(session).filter(this::hasGuests).isPresent())
                        .toList())
                .orElse(List.of());
    }

    /**
     * As it would be issued now.
     *
     * @param actor who issues it by hand; null where the announcement does: then it is who arranged it last
     * @return empty where there is nothing to write it from: no agreement, or for invitations no guest
     */
    Optional<NumberedPaper> paper(Announcement kind, ThematicSession session, String actor) {
        return preparation(session)
                .filter(preparation -> kind != Announcement.INVITATION || hasGuests(preparation))
                .map(preparation -> switch (kind) {
                    case NOTICE -> notice(session, preparation, actor);
                    case PROGRAMME -> programme(session, preparation, actor);
                    case INVITATION -> invitation(session, preparation, actor);
                });
    }

    private NoticePaper notice(ThematicSession session, SessionPreparation preparation, String actor) {
        return new NoticePaper(
                frame.header(session, issued.today()),
                facts.plan(session),
                session.setting().combined(),
                preparation.focalPoints().stream().map(FocalPoint::wording).toList(),
                facts.guests(preparation),
                facts.agenda(session, preparation),
                untold(session).stream().map(this::told).toList(),
                issued.last(session.id(), NoticePaper.TEMPLATE).orElse(null),
                closing(session, preparation, actor, toMembers(session)));
    }

    private ProgrammePaper programme(ThematicSession session, SessionPreparation preparation, String actor) {
        List<ProgrammeItem> items = facts.agenda(session, preparation);
        return new ProgrammePaper(
                frame.header(session, issued.today()),
                facts.plan(session),
                purpose(session),
                letterhead.leaderName(session, session.scheduledAt().toLocalDate()),
                facts.guests(preparation),
                preparation.parts().stream().map(part -> part(session, part, items)).toList(),
                facts.end(session, preparation),
                issued.last(session.id(), ProgrammePaper.TEMPLATE).orElse(null),
                closing(session, preparation, actor, toMembers(session)));
    }

    private static ProgrammePaper.Part part(ThematicSession session, SittingPart part, List<ProgrammeItem> items) {
        return session.setting().combined()
                ? new ProgrammePaper.Part(part.label(), items.stream().filter(item -> item.part().equals(part.label())).toList())
                : new ProgrammePaper.Part("", items);
    }

    private InvitationPaper invitation(ThematicSession session, SessionPreparation preparation, String actor) {
        Stream<InvitationPaper.Guest> people =
                preparation.guests().stream().map(guest -> new InvitationPaper.Guest(facts.addressed(guest), guest.topic()));
        Stream<InvitationPaper.Guest> cells = facts.guests(preparation).stream()
                .skip(preparation.guests().size())
                .map(cell -> new InvitationPaper.Guest(cell, null));
        return new InvitationPaper(
                rules.invitationSymbol(session),
                frame.header(session, issued.today()),
                facts.plan(session),
                Stream.concat(people, cells).toList(),
                preparation.agenda().stream().map(AgendaItem::title).toList(),
                issued.last(session.id(), InvitationPaper.TEMPLATE).orElse(null),
                closing(session, preparation, actor, List.of(words.of("paper.recipient.invited"))));
    }

    /** What was agreed with the preparers; the outline's own words where nothing was. */
    private String purpose(ThematicSession session) {
        return briefings.latest(session.id())
                .map(Briefing::purpose)
                .filter(Text::present)
                .or(() -> outlines.latest(session.id()).map(outline -> outline.texts().purpose()))
                .orElse(null);
    }

    /** Signed by who arranged it last, if he leads the cell. */
    private Closing closing(ThematicSession session, SessionPreparation preparation, String actor, List<String> recipients) {
        List<ArrangementChange> all = changes.of(session.id());
        String arranged = all.isEmpty() ? preparation.preparedBy() : all.get(all.size() - 1).changedBy();
        return letterhead.closing(session, actor == null ? arranged : actor, issued.today(), recipients);
    }

    private List<String> toMembers(ThematicSession session) {
        return Stream.of(letterhead.upperCommittee(session), words.of("paper.recipient.members")).filter(Text::present).collect(Collectors.toList());
    }

    /** What has changed since the last issued notice. */
    private List<ArrangementChange> untold(ThematicSession session) {
        return issued.last(session.id(), NoticePaper.TEMPLATE)
                .map(notice -> changes.of(session.id()).stream()
                        .filter(change -> change.kind() != ArrangementKind.PREPARER && !change.changedAt().isBefore(notice.issuedAt().truncatedTo(ChronoUnit.SECONDS)))
                        .toList())
                .orElse(List.of());
    }

    private String told(ArrangementChange change) {
        if (change.toText().isEmpty()) {
            return words.of("paper.change.gone", change.kind().label());
        }
        return change.fromText().isEmpty()
                ? words.of("paper.change.to", change.kind().label(), change.toText())
                : words.of("paper.change.fromTo", change.kind().label(), change.toText(), change.fromText());
    }

    private boolean hasGuests(SessionPreparation preparation) {
        return !preparation.guests().isEmpty() || !preparation.invitedCells().isEmpty();
    }

    private Optional<SessionPreparation> preparation(ThematicSession session) {
        return preparations.findBySessionId(session.id());
    }

    private Optional<Dispatch> lastDispatch(ThematicSession session) {
        return dispatches.findBySessionIdOrderByRound(session.id()).stream().reduce((one, next) -> next);
    }
}
