package vn.nennep.review.result;

import vn.nennep.organization.Sector;
import vn.nennep.organization.Unit;

/**
 * One unit's figures with everything below it.
 *
 * @param sector its own, or of the nearest above that has one; null where none is known
 * @param organizations the organisations that are rated themselves: it and those below it
 * @param late whether something that should be proposed by now isn't
 */
public record Line(Unit unit, Sector sector, Tally members, Tally organizations, boolean late) {}
