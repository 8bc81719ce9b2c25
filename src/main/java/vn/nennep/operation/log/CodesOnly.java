package vn.nennep.operation.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * A stack trace of classes, places and codes. Messages of exceptions are left out, since they may quote what people typed (fault S-31); only those of the
 * framework's start and of migrations stay, which speak of settings and tables.
 */
public class CodesOnly implements StackTracePrinter {

    private static final Pattern ENGINE_CODE = Pattern.compile("ENGINE-\\d{5}|ENGINE-REST-\\w+");
    private static final Pattern OF_THE_START = Pattern.compile("org\\.(springframework\\.(beans|boot|context)|flywaydb)\\..*");
    private static final int MOST_FRAMES = 40;

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = throwable; cause != null && seen.add(cause); cause = cause.getCause()) {
            out.append(cause == throwable ? "" : "Caused by: ").append(cause.getClass().getName()).append(code(cause)).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                out.append("\tat ").append(frames[i].toString()).append('\n');
            }
            if (frames.length > MOST_FRAMES) {
                out.append("\t... ").append(String.valueOf(frames.length - MOST_FRAMES)).append(" more\n");
            }
        }
    }

    private static String code(Throwable cause) {
        if (cause instanceof SQLException told) {
            return ": SQL state " + told.getSQLState() + ", code " + told.getErrorCode();
        }
        String message = String.valueOf(cause.getMessage());
        if (OF_THE_START.matcher(cause.getClass().getName()).matches()) {
            return ": " + message;
        }
        Matcher code = ENGINE_CODE.matcher(message);
        return code.find() ? ": " + code.group() : "";
    }
}
