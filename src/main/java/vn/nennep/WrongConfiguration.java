package vn.nennep;

import org.springframework.boot.ExitCodeGenerator;

/** The application isn't started as it is configured. The operator reads one sentence, in English and in Vietnamese, that names what to change. */
public class WrongConfiguration extends RuntimeException implements ExitCodeGenerator {

    /** {@code EX_CONFIG} of sysexits: starting again without changing something is of no use. */
    public static final int EXIT_CODE = 78;

    private final String vietnamese;

    public WrongConfiguration(String english, String vietnamese) {
        super(english);
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
