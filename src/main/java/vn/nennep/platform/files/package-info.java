/** Files that people add: content-addressed on disk, name, size, type and owner in the database. */
package vn.nennep.platform.files;
