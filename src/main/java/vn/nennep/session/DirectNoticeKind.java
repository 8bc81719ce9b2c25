package vn.nennep.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.document.DirectNoticeList;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.web.Words;

/** The members whom no mail reaches, with their telephone numbers, to be told in person; for the committee. */
@Component
class DirectNoticeKind implements SessionPaperKind {

    private static final Set<Standing> OF_THE_CELL = Set.of(Standing.OBLIGED, Standing.EXEMPT);

    private final DispatchRepository dispatches;
    private final ProgrammeFacts facts;
    private final PaperFrame frame;
    private final Letterhead letterhead;
    private final IssuedPapers issued;
    private final Register register;
    private final Words words;

    DirectNoticeKind(
            DispatchRepository dispatches, ProgrammeFacts facts, PaperFrame frame, Letterhead letterhead, IssuedPapers issued, Register register, Words words) {
        this.dispatches = dispatches;
        this.facts = facts;
        this.frame = frame;
        this.letterhead = letterhead;
        this.issued = issued;
        this.register = register;
        this.words = words;
    }

    @Override
    public String code() {
        return "direct-notice";
    }

    @Override
    public int position() {
        return 350;
    }

    @Override
    public String label() {
        return words.of("paper.directNotice");
    }

    @Override
    public boolean concerns(ThematicSession session, Reader reader) {
        return reader.committee();
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        Set<String> unreached = reader.committee() ? unreached(session) : Set.of();
        return unreached.isEmpty()
                ? List.of()
                : Print.single(words.of("paper.directNotice.of", unreached.size()), () -> paper(session, unreached));
    }

    /** Ids of those to whom the last announcement didn't go by mail. */
    private Set<String> unreached(ThematicSession session) {
        return dispatches.findBySessionIdOrderByRound(session.id()).stream()
                .reduce((one, next) -> next)
                .map(last -> last.recipients().stream()
                        .filter(recipient -> !recipient.hasMail() && OF_THE_CELL.contains(recipient.standing()))
                        .map(DispatchRecipient::memberId)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private DirectNoticeList paper(ThematicSession session, Set<String> unreached) {
        Map<String, String> phones = register.phones(unreached);
        return new DirectNoticeList(
                frame.header(session, issued.today()),
                facts.plan(session),
                register.members(unreached).values().stream()
                        .sorted(Comparator.comparing(PartyMember::fullName, VietnameseNames.byGivenName()).thenComparing(PartyMember::id))
                        .map(member -> new DirectNoticeList.Row(member.fullName(), phones.get(member.id())))
                        .toList(),
                letterhead.closing(session, null, issued.today(), List.of()));
    }
}
