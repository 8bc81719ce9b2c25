package vn.nennep.session.training;

import org.springframework.data.relational.core.mapping.Table;

/** Somebody who came to a class. */
@Table("training_attendance")
record TrainingAttendance(String memberId) {}
