package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the committee decided on an outline that had been returned too often (P2 row 6b).
 *
 * @param afterVersion number of the outline's last version then; returns are counted anew behind it
 * @param support what those who support are to do; null unless somebody supports. Who they are stands in the assignment
 * @param oldTopic the topic that was given up; null unless it was
 * @param oldBasis on what it rested; null with it
 */
@Table("outline_resolution")
public record OutlineResolution(
        @Id Long id,
        long sessionId,
        int afterVersion,
        OutlineWay way,
        String reason,
        String support,
        String oldTopic,
        String oldBasis,
        String decidedBy,
        LocalDateTime decidedAt) {}
