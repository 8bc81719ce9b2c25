package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A line of the recipients (nơi nhận) of a resolution; its own file is added by the paper. */
@Table("resolution_recipient")
public record ResolutionRecipient(String wording) {}
