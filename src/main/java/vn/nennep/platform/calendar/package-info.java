/** Days on which nobody works: the lunar calendar of Viet Nam, the public holidays by law, and those that were announced. */
package vn.nennep.platform.calendar;
