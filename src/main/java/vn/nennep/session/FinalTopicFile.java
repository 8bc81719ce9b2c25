package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A file of the final topic. */
@Table("final_topic_file")
public record FinalTopicFile(String fileId) {}
