/** Backup and restore of database and files as two commands, ADR 16. */
package vn.nennep.operation.backup;
