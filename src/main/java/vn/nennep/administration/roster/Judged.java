package vn.nennep.administration.roster;

import java.util.List;
import vn.nennep.administration.roster.table.Problem;
import vn.nennep.administration.roster.table.Row;

/**
 * A row compared with the register.
 *
 * @param about whom or what the row is about
 * @param changes what would change, in words
 * @param problems found by comparing; those of single cells were told before
 */
record Judged(Row row, Outcome outcome, String about, List<String> changes, List<Problem> problems) {}
