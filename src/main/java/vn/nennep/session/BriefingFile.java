package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A file that goes with a briefing. */
@Table("briefing_file")
public record BriefingFile(String fileId) {}
