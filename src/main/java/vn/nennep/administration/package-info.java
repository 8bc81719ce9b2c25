/**
 * Administration of people, roles and accounts: the register's screens, import and export, transfers, code sheets, the viewer of readings. It uses the
 * register and the platform, and knows no session.
 */
package vn.nennep.administration;
