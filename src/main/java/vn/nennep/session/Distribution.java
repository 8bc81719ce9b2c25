package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** To whom a resolution went when it was issued (A9.2). */
@Table("distribution")
public record Distribution(
        @Id Long id,
        long resolutionId,
        LocalDateTime sentAt,
        @MappedCollection(idColumn = "distribution_id", keyColumn = "position") List<DistributionLine> lines,
        @Version Integer version) {

    static Distribution of(long resolution, LocalDateTime now, List<DistributionLine> lines) {
        return new Distribution(null, resolution, now, lines, null);
    }

    /** The members to whom this one passes it on. */
    List<String> passedOnBy(String leader) {
        return lines.stream().filter(line -> leader.equals(line.passedOnBy())).map(DistributionLine::memberId).toList();
    }
}
