package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A member of the preparing group besides its lead. */
@Table("co_preparer")
public record CoPreparer(String memberId, PreparationPart part) {}
