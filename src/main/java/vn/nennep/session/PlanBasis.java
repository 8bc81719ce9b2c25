package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** One of the things on which the topics of a session rest. */
@Table("plan_basis")
public record PlanBasis(TopicBasis kind) {}
