/** The register's screens: units, people, roles, substitutions, what each change does to open tasks, and who changed what. */
package vn.nennep.administration.register;
