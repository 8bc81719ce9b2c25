/** Lists as people keep them, XLSX or CSV, read cell by cell with bounded memory and written so that reading them again changes nothing. */
package vn.nennep.administration.roster.table;
