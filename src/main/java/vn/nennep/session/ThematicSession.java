package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thematic session of a cell ({@code domain.md} P2).
 *
 * @param sequence counts the thematic sessions of the unit in the year, from 1
 * @param basis why this topic (căn cứ chọn chuyên đề)
 * @param plannedAt the moment it was planned for when preparation began
 * @param scheduledAt the moment it is to begin, as now agreed
 * @param place null until the committee has decided it
 * @param setting alone or combined, in person or online
 * @param chairId who opened it; null before
 */
@Table("session")
public record ThematicSession(
        @Id Long id,
        String unitId,
        @Column("session_year") int year,
        int sequence,
        String topic,
        String basis,
        LocalDateTime plannedAt,
        LocalDateTime scheduledAt,
        String place,
        @Embedded.Empty SessionSetting setting,
        SessionState state,
        String chairId,
        String minuteTakerId,
        LocalDateTime openedAt,
        LocalDateTime endedAt,
        String cancelReason,
        String startedBy,
        LocalDateTime startedAt,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "SESSION";

    static ThematicSession planned(
            long id, String unitId, int sequence, String topic, String basis, LocalDateTime plannedAt, SessionSetting setting,
            String startedBy, LocalDateTime now) {
        return new ThematicSession(
                id, unitId, plannedAt.getYear(), sequence, topic, basis, plannedAt, plannedAt, null, setting, SessionState.PREPARING, null, null,
                null, null, null, startedBy, now, null);
    }

    /** Business key of its process, e.g. {@code P2-CB-PD-2026-02}. */
    public String businessKey() {
        return "P2-%s-%d-%02d".formatted(unitId, year, sequence);
    }

    /** Where it is held, as people read it; empty before that is decided. */
    public String venue() {
        return Arrangement.of(this).venue();
    }

    /** Whether it is to be held in another quarter than the one whose duty it was planned to meet (A1.1). */
    public boolean outOfQuarter() {
        return !Quarter.of(plannedAt.toLocalDate()).contains(scheduledAt.toLocalDate());
    }

    ThematicSession in(SessionState next) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, scheduledAt, place, setting, next, chairId, minuteTakerId, openedAt, endedAt,
                cancelReason, startedBy, startedAt, version);
    }

    ThematicSession scheduled(LocalDateTime at, String where) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, at, where, setting, SessionState.SCHEDULED, chairId, minuteTakerId, openedAt,
                endedAt, cancelReason, startedBy, startedAt, version);
    }

    /** Planned for another time or place while it is still being prepared. */
    ThematicSession moved(LocalDateTime at, String where) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, at, where, setting, state, chairId, minuteTakerId, openedAt, endedAt,
                cancelReason, startedBy, startedAt, version);
    }

    ThematicSession opened(String chair, String minuteTaker, LocalDateTime at) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, scheduledAt, place, setting, SessionState.IN_SESSION, chair, minuteTaker, at,
                endedAt, cancelReason, startedBy, startedAt, version);
    }

    ThematicSession ended(LocalDateTime at) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, scheduledAt, place, setting, SessionState.MINUTES, chairId, minuteTakerId,
                openedAt, at, cancelReason, startedBy, startedAt, version);
    }

    ThematicSession cancelled(String reason) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, scheduledAt, place, setting, SessionState.CANCELLED, chairId, minuteTakerId,
                openedAt, endedAt, reason, startedBy, startedAt, version);
    }

    /** The committee chose another topic in its place. */
    ThematicSession about(String otherTopic, String otherBasis) {
        return new ThematicSession(
                id, unitId, year, sequence, otherTopic, otherBasis, plannedAt, scheduledAt, place, setting, state, chairId, minuteTakerId,
                openedAt, endedAt, cancelReason, startedBy, startedAt, version);
    }

    ThematicSession held(SessionSetting how) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, scheduledAt, place, how, state, chairId, minuteTakerId, openedAt,
                endedAt, cancelReason, startedBy, startedAt, version);
    }

    /** The same session with its minutes or its chair in other hands. */
    ThematicSession inHandsOf(String chair, String minuteTaker) {
        return new ThematicSession(
                id, unitId, year, sequence, topic, basis, plannedAt, scheduledAt, place, setting, state, chair, minuteTaker, openedAt,
                endedAt, cancelReason, startedBy, startedAt, version);
    }
}
