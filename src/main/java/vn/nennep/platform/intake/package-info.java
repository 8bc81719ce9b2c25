/**
 * The one way in which people's answers enter: forms are shown and checked here, facts are written by the capability's
 * {@link vn.nennep.platform.intake.TaskWork} or {@link vn.nennep.platform.intake.ActionWork}, the token moves in the same transaction.
 */
package vn.nennep.platform.intake;
