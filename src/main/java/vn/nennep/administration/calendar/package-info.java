/** The public holidays of a year, as administrators confirm them. */
package vn.nennep.administration.calendar;
