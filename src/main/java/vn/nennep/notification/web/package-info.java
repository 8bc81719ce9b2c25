/** The messages of each person on his own page, and the gate of the mail for administrators. */
package vn.nennep.notification.web;
