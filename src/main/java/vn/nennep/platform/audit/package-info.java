/** Who read which sensitive record, and who may look that up. */
package vn.nennep.platform.audit;
