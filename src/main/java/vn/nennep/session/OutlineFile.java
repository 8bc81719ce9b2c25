package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A file that belongs to an outline. */
@Table("outline_file")
public record OutlineFile(String fileId) {}
