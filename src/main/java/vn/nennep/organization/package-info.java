/**
 * The register: units, members, memberships, roles with dates, substitutions and accounts.
 *
 * <p>It is the identity of the engine (unit = tenant, role in a unit = group) but knows nothing of the engine.
 */
package vn.nennep.organization;
