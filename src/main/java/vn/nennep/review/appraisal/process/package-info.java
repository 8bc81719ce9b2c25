/** What the engine calls when a committee appraises, decides and gives notice: the steps of {@code dossierAppraisal} and {@code ratingDecision}. */
package vn.nennep.review.appraisal.process;
