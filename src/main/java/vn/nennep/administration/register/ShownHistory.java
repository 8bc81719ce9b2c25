package vn.nennep.administration.register;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Parts of the register's pages that both the unit's and the person's page show. */
final class ShownHistory {

    private ShownHistory() {}

    /** @param href null when there is nothing for the reader to open */
    record Named(String id, String name, String href) {}

    /** Who holds or held what, from when to when. */
    record Post(Named member, Named unit, String role, LocalDate from, LocalDate to, String basis, boolean now) {}

    record Substitution(Named member, Named unit, String role, LocalDate from, LocalDate to, String reason, boolean ended) {}

    record Entry(LocalDateTime at, String actor, String act, String about, String detail) {}
}
