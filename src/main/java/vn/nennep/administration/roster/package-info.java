/** Rosters brought in and taken out as files: read into a waiting place, shown, then written whole or not at all. */
package vn.nennep.administration.roster;
