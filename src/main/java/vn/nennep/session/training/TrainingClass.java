package vn.nennep.session.training;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A class for secretaries, deputies and committee members ({@code domain.md} A17.4).
 *
 * @param unitId the superior that held it
 */
@Table("training_class")
record TrainingClass(
        @Id Long id,
        String unitId,
        String title,
        LocalDate heldOn,
        int hours,
        @MappedCollection(idColumn = "class_id", keyColumn = "position") List<TrainingAttendance> attendance,
        String recordedBy,
        LocalDateTime recordedAt,
        @Version Integer version) {}
