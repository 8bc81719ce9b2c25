package vn.nennep.administration.roster.table;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nennep.platform.web.ReadableTime;

/** Cells become values: Unicode composed (NFC), spaces and invisible characters tidied, days and choices understood. */
public final class Values {

    /** Also the engine's rule for ids, less the {@code @} that parts a role from its unit. */
    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]*");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 .()-]{5,18}");
    private static final Pattern TERM = Pattern.compile("[0-9]{4}-[0-9]{4}");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    /** What is wrong with one cell. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Object[] arguments;

        Wrong(String code, Object... arguments) {
            super(code, null, false, false);
            this.arguments = arguments;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    private Values() {}

    /** One line: composed, every run of spaces and breaks one space. Empty becomes null, so that register and file compare. */
    public static String line(String text) {
        String tidy = tidy(text).replaceAll("\\s+", " ").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** Several lines: composed, breaks kept. Empty becomes null. */
    public static String lines(String text) {
        String tidy = tidy(text).strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** The value of the cell; null when it is blank. */
    static String of(Column column, Cell cell) throws Wrong {
        if (cell.blank()) {
            return null;
        }
        if (cell.kind() == Cell.Kind.FORMULA) {
            throw new Wrong("roster.formula");
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            throw new Wrong("roster.errorCell");
        }
        if (column.kind() == Column.Kind.DAY) {
            return day(cell).toString();
        }
        if (cell.kind() != Cell.Kind.TEXT) {
            throw new Wrong("roster.notText");
        }
        String value = column.kind() == Column.Kind.TEXT ? lines(cell.text()) : line(cell.text());
        if (value == null) {
            return null;
        }
        check(column, value);
        if (column.kind() != Column.Kind.CHOICE) {
            return value;
        }
        String constant = column.constantOf(value);
        if (constant == null) {
            throw new Wrong("roster.notAChoice", String.join("; ", column.labels()));
        }
        return constant;
    }

    static String readable(Column column, String value, Map<String, String> choices) {
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case DAY -> ReadableTime.of(LocalDate.parse(value));
            case CHOICE -> choices.entrySet().stream().filter(c -> c.getValue().equals(value)).map(Map.Entry::getKey).findFirst().orElse(value);
            default -> value;
        };
    }

    private static void check(Column column, String value) throws Wrong {
        if (value.length() > column.longest()) {
            throw new Wrong("roster.tooLong", column.longest());
        }
        if (CONTROL.matcher(value).find()) {
            throw new Wrong("roster.controlCharacter");
        }
        LegacyText legacy = LegacyText.of(value);
        if (legacy != null) {
            throw new Wrong(legacy.cellCode());
        }
        Pattern pattern = switch (column.kind()) {
            case CODE -> CODE;
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case TERM -> TERM;
            default -> null;
        };
        if (pattern != null && !pattern.matcher(value).matches()) {
            throw new Wrong("roster.pattern." + column.kind());
        }
    }

    private static LocalDate day(Cell cell) throws Wrong {
        LocalDate day = cell.kind() == Cell.Kind.DAY ? cell.day() : null;
        if (day == null && cell.kind() == Cell.Kind.TEXT) {
            day = day(tidy(cell.text()).strip());
        }
        if (day == null) {
            throw new Wrong("roster.notADay");
        }
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new Wrong("roster.absurdDay", ReadableTime.of(day));
        }
        return day;
    }

    /** Null when it is none; 31/02 is none. */
    private static LocalDate day(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        try {
            if (dayFirst.matches()) {
                return LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)));
            }
            return yearFirst.matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String tidy(String text) {
        if (text == null) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        // a soft hyphen inside a word is the ư of TCVN3, so it stays until the word has been looked at
        String visible = LegacyText.of(composed) == LegacyText.TCVN3 ? composed : INVISIBLE.matcher(composed).replaceAll("");
        return visible.replace('\u00A0', ' ').replace("\r\n", "\n").replace('\r', '\n');
    }
}
