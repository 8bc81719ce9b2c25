/** Who may do what in the engine, and the doors in front of it. */
package vn.nennep.platform.security;
