package vn.nennep.session.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * What the sessions of one year say of one member, as evidence for his review ({@code domain.md} A15.6, A15.8). Oldest first.
 *
 * @param called in how many sessions his name was called
 * @param present in how many of these he was there
 */
public record MemberYear(
        int called, int present, List<Absence> absences, List<Prepared> prepared, List<Spoken> speeches, List<Praised> praise, List<Given> tasks) {

    /** @param reason null where none is noted */
    public record Absence(LocalDate on, String topic, String statusLabel, String reason) {}

    /** A topic that he prepared, alone or with others. */
    public record Prepared(LocalDate on, String topic, boolean lead) {}

    public record Spoken(LocalDate on, String topic, String kindLabel, String gist) {}

    public record Praised(LocalDate on, String topic, String merit) {}

    /** A task that a resolution gave him. */
    public record Given(String topic, String content, String product, LocalDate assignedOn, LocalDate dueOn) {}

    public MemberYear {
        absences = List.copyOf(absences);
        prepared = List.copyOf(prepared);
        speeches = List.copyOf(speeches);
        praise = List.copyOf(praise);
        tasks = List.copyOf(tasks);
    }

    public boolean isEmpty() {
        return called == 0 && prepared.isEmpty() && speeches.isEmpty() && praise.isEmpty() && tasks.isEmpty();
    }
}
