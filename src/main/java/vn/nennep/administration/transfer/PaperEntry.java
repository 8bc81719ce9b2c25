package vn.nennep.administration.transfer;

import org.springframework.data.relational.core.mapping.Table;

/** A paper that is together. */
@Table("transfer_paper")
public record PaperEntry(TransferPaper paper) {}
