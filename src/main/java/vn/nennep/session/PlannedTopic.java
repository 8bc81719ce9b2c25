package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** One of the topics of a session (A1.4). */
@Table("plan_topic")
public record PlannedTopic(String title, TopicGroup topicGroup) {}
