package vn.nennep.platform.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one way to write an address. Filters, the servlet container and Jersey read parameters, double slashes, dots and encoded separators
 * differently; whatever could be read in two ways is refused instead of interpreted.
 */
final class PlainPath {

    private static final Pattern TWO_READINGS = Pattern.compile("(?i).*(//|;|\\\\|%2f|%5c|%2e|%25|%3b|%0[0-9a-f]|%1[0-9a-f]|%7f).*");
    private static final Pattern BAD_ESCAPE = Pattern.compile(".*%(?![0-9a-fA-F]{2}).*");
    private static final Pattern DOTS = Pattern.compile(".*/\\.{1,2}(/.*|$)");

    private PlainPath() {}

    /**
     * The path, decoded and without a slash at its end.
     *
     * @param uri as it came over the line, without query
     * @return nothing when it can be read in two ways
     */
    static Optional<String> of(String uri) {
        if (uri == null || !uri.startsWith("/") || uri.chars().anyMatch(c -> c < ' ' || c > '~')
                || TWO_READINGS.matcher(uri).matches() || BAD_ESCAPE.matcher(uri).matches() || DOTS.matcher(uri).matches()) {
            return Optional.empty();
        }
        // a plus stands for itself in a path
        String path = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (path.indexOf('\uFFFD') >= 0) {
            return Optional.empty();
        }
        return Optional.of(path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
}
