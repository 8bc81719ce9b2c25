/** Telling people: mail through an outbox, delivered once for each key, with retries; a print list for those without an address. */
package vn.nennep.notification;
