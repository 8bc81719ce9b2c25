package vn.nennep.organization;

import java.time.LocalDate;

/** The register's rows, whole, as lists of many are compared and written. An id of 0 isn't written yet. */
public final class RosterLines {

    private RosterLines() {}

    public record UnitLine(
            String id, String name, UnitType type, Sector sector, String parentId, String place, LocalDate foundedOn, LocalDate closedOn,
            boolean special) {}

    public record TermLine(String unitId, String name, LocalDate startsOn, LocalDate endsOn) {}

    public record PersonLine(
            String id, String fullName, LocalDate birthDate, String email, String phone, LocalDate admissionDate, LocalDate officialDate, String post,
            String workplace, String strengths) {}

    public record StayLine(
            long id, String memberId, String unitId, MembershipStatus status, ActivityStatus activity, LocalDate fromDate, LocalDate toDate) {

        /** Whether it lasts on the day or begins later. */
        public boolean open(LocalDate on) {
            return toDate == null || !toDate.isBefore(on);
        }
    }

    public record HoldingLine(long id, String memberId, String unitId, Role role, LocalDate fromDate, LocalDate toDate, String basis) {

        /** Whether it lasts on the day or begins later. */
        public boolean open(LocalDate on) {
            return toDate == null || !toDate.isBefore(on);
        }

        public boolean overlaps(HoldingLine other) {
            return (toDate == null || !toDate.isBefore(other.fromDate)) && (other.toDate == null || !other.toDate.isBefore(fromDate));
        }
    }
}
