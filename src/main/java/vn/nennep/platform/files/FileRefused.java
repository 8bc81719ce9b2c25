package vn.nennep.platform.files;

/** The file can't be accepted; the message is the code of the sentence that says why. */
public class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    FileRefused(String code, Object... arguments) {
        super(code);
        this.arguments = arguments;
    }

    public String code() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
