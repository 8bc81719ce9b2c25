package vn.nennep.platform.security;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions that a model may use: names, literals, comparisons, boolean operators and parentheses. No call, no property, no index: with any of
 * these an expression reaches every class on the server.
 */
final class PlainExpression {

    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|'[^'\"\\\\{}]*'|\"[^'\"\\\\{}]*\"|\\d+(?:\\.\\d+)?|(?<name>[A-Za-z_][A-Za-z0-9_]*)|==|!=|<=|>=|&&|\\|\\||[<>!()+-]");
    private static final Pattern CALL = Pattern.compile("(?<name>[A-Za-z_][A-Za-z0-9_]*)\\s*\\(");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null", "empty");
    /** Names that the engine itself puts before an expression: its objects carry the services. */
    private static final Set<String> ENGINE = Set.of("execution", "task", "caseExecution", "authenticatedUserId", "externalTask", "connector");

    private PlainExpression() {}

    static boolean isPlain(String text) {
        Matcher whole = WHOLE.matcher(text.trim());
        if (!whole.matches()) {
            return false;
        }
        String inside = whole.group(1);
        Matcher token = TOKEN.matcher(inside);
        int at = 0;
        while (at < inside.length()) {
            token.region(at, inside.length());
            if (!token.lookingAt() || (token.group("name") != null && ENGINE.contains(token.group("name")))) {
                return false;
            }
            at = token.end();
        }
        Matcher call = CALL.matcher(inside.replaceAll("'[^']*'|\"[^\"]*\"", "0"));
        while (call.find()) {
            if (!WORDS.contains(call.group("name"))) {
                return false;
            }
        }
        return !inside.isBlank();
    }

    /** Whether the engine would see an expression in the text. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
