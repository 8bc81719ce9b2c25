/** Reminders and escalations: one sweep over what is due, one digest a person and day. */
package vn.nennep.reminder;
