package vn.nennep.administration.transfer.process;

/** Names of {@code memberTransfer} and of what it starts in other units: processes, messages and variables, which hold an id and booleans only. */
final class TransferVariables {

    static final String PROCESS = "memberTransfer";
    static final String APPROVAL_PROCESS = "transferApproval";
    static final String RECEPTION_PROCESS = "memberReception";

    static final String APPROVAL_ANSWERED_MESSAGE = "approvalAnswered";
    static final String RECEPTION_ANSWERED_MESSAGE = "receptionAnswered";
    static final String CANCELLED_MESSAGE = "transferCancelled";

    /** Id of the member who is transferred. Text. */
    static final String MEMBER = "memberId";
    /** The superior issues the letter of introduction. */
    static final String APPROVAL_NEEDED = "approvalNeeded";
    static final String TRANSFER_APPROVED = "transferApproved";
    /** He goes to a cell of this system. */
    static final String DESTINATION_INSIDE = "destinationInside";
    static final String MEMBER_RECEIVED = "memberReceived";
    static final String TRANSFER_CONFIRMED = "transferConfirmed";

    private TransferVariables() {}
}
