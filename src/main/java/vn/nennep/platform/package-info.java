/** How the engine is set up: identity, tenancy, guard, doors, form intake, files, clock. Knows the register, and no capability. */
package vn.nennep.platform;
