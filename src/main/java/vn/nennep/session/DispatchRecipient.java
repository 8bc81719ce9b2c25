package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody to whom notice and materials went.
 *
 * @param hasMail false: he has no address and gets it on paper
 */
@Table("dispatch_recipient")
public record DispatchRecipient(String memberId, boolean hasMail, Standing standing) {}
