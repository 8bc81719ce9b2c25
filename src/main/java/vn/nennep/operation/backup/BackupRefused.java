package vn.nennep.operation.backup;

/** A backup or a restore isn't made, or has been undone. The operator reads one sentence in two languages. */
class BackupRefused extends RuntimeException {

    private final String vietnamese;

    BackupRefused(String english, String vietnamese) {
        super(english);
        this.vietnamese = vietnamese;
    }

    String vietnamese() {
        return vietnamese;
    }
}
