package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A passive member is reminded: told to him and known to the committee, never in a paper ({@code domain.md} A8.3). */
@Table("private_reminder")
public record PrivateReminder(String memberId, String wording) {}
