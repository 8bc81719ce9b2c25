package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A superior's document by which some of its cells hold no sessions for a time ({@code domain.md} A1.10). What is to be done within it is waived, not
 * missed. Both ends are inclusive.
 *
 * @param unitId the superior that recorded it
 * @param issuer who issued the document, e.g. the province's committee
 * @param endsOn the last day by the document
 * @param endedOn the last day, where it was lifted earlier; null otherwise
 */
@Table("suspension_period")
public record SuspensionPeriod(
        @Id Long id,
        String unitId,
        String issuer,
        String documentNumber,
        LocalDate issuedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @MappedCollection(idColumn = "period_id", keyColumn = "position") List<SuspendedCell> cells,
        String recordedBy,
        LocalDateTime recordedAt,
        LocalDate endedOn,
        String endReason,
        String endedBy,
        LocalDateTime endedAt,
        @Version Integer version) {

    /** As a document lays it down. */
    public static SuspensionPeriod of(
            String unit, String issuer, String documentNumber, LocalDate issuedOn, LocalDate from, LocalDate to, List<String> cells, String by,
            LocalDateTime now) {
        return new SuspensionPeriod(
                null, unit, issuer, documentNumber, issuedOn, from, to, cells.stream().map(SuspendedCell::new).toList(), by, now, null, null, null,
                null, null);
    }

    SuspensionPeriod ended(LocalDate lastDay, String reason, String by, LocalDateTime now) {
        return new SuspensionPeriod(
                id, unitId, issuer, documentNumber, issuedOn, startsOn, endsOn, cells, recordedBy, recordedAt, lastDay, reason, by, now, version);
    }

    public LocalDate lastDay() {
        return endedOn == null ? endsOn : endedOn;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(lastDay());
    }

    public List<String> cellIds() {
        return cells.stream().map(SuspendedCell::unitId).toList();
    }

    /** The same document for some of the same cells and days. */
    public boolean repeats(SuspensionPeriod other) {
        return issuer.equals(other.issuer) && documentNumber.equals(other.documentNumber) && issuedOn.equals(other.issuedOn)
                && !startsOn.isAfter(other.lastDay()) && !other.startsOn.isAfter(lastDay())
                && cellIds().stream().anyMatch(other.cellIds()::contains);
    }

    /** The earliest last day it can still get: today, for what was waived stays so; where it hasn't begun, the day before it would. */
    public LocalDate earliestEnd(LocalDate today) {
        return startsOn.isAfter(today) ? startsOn.minusDays(1) : today;
    }
}
