package vn.nennep.session;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Abilities;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Who of a cell has prepared topics and how often, those first who never have, and what each is good at: hints for a choice (A3.3, A3.9, A3.10). */
@Component
public class PreparerHistory {

    /** @param lastOn the day of the last session that he helped to prepare; null if he never has */
    record Share(String member, String name, int led, int helped, LocalDate lastOn) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final Words words;

    PreparerHistory(JdbcClient jdbc, Register register, Words words) {
        this.jdbc = jdbc;
        this.register = register;
        this.words = words;
    }

    /** The active members of the cell with what they prepared before, this session left out. */
    public Reading of(ThematicSession session, LocalDate on) {
        List<Share> shares = shares(session, on);
        Map<String, Abilities> abilities = register.abilities(shares.stream().map(Share::member).toList());
        return Reading.titled(words.of("session.rotation.title"))
                .table(
                        words.of("session.rotation.label"),
                        List.of(
                                words.of("session.file.member"), words.of("session.rotation.led"), words.of("session.rotation.helped"),
                                words.of("session.rotation.last"), words.of("session.rotation.abilities")),
                        shares.stream()
                                .map(share -> List.of(
                                        share.name(), String.valueOf(share.led()), String.valueOf(share.helped()),
                                        share.lastOn() == null ? words.of("session.rotation.never") : ReadableTime.of(share.lastOn()),
                                        told(abilities.get(share.member()))))
                                .toList())
                .build();
    }

    private static String told(Abilities abilities) {
        return abilities == null ? "" : Stream.of(abilities.post(), abilities.strengths()).filter(Objects::nonNull).collect(Collectors.joining(". "));
    }

    List<Share> shares(ThematicSession session, LocalDate on) {
        List<Part> parts = parts(session);
        return register.membersOf(session.unitId(), on).stream()
                .filter(member -> member.activity() == ActivityStatus.ACTIVE)
                .map(member -> share(member, parts.stream().filter(part -> part.memberId().equals(member.id())).toList()))
                .sorted(Comparator.comparing(Share::lastOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static Share share(CellMember member, List<Part> parts) {
        int led = (int) parts.stream().filter(Part::inLead).count();
        return new Share(
                member.id(), member.name(), led, parts.size() - led,
                parts.stream().map(Part::heldOn).max(Comparator.naturalOrder()).orElse(null));
    }

    private record Part(String memberId, boolean inLead, LocalDate heldOn) {}

    /** Of each other session of the cell that wasn't called off, who prepared it in the end. */
    private List<Part> parts(ThematicSession session) {
        return jdbc.sql(
                        """
                        with held as (
                          select a.id, a.lead_id, cast(s.scheduled_at as date) as held_on
                            from preparation_assignment a join session s on s.id = a.session_id
                           where s.unit_id = :unit and s.id <> :session and s.state <> :cancelled
                             and a.round = (select max(round) from preparation_assignment where session_id = s.id))
                        select lead_id as member_id, true as in_lead, held_on from held
                        union all
                        select c.member_id, false, held_on from held h join co_preparer c on c.assignment_id = h.id
                        """)
                .param("unit", session.unitId())
                .param("session", session.id())
                .param("cancelled", SessionState.CANCELLED.name())
                .query(Part.class)
                .list();
    }
}
