package vn.nennep.platform.files;

/** The file can't be accepted; the message is the code of the sentence that says why. */
public class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileRefused(String code) {
        super(code);
    }

    public String code() {
        return getMessage();
    }
}
