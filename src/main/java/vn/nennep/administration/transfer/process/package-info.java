/** What the engine calls in a transfer: the steps of {@code memberTransfer}, {@code transferApproval}, {@code memberReception}, and the actions on them. */
package vn.nennep.administration.transfer.process;
