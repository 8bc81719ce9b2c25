/** The training register: classes for those who lead cells, and who came. */
package vn.nennep.session.training;
