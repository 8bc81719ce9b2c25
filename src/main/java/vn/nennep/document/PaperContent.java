package vn.nennep.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A paper as it goes into its template.
 *
 * @param values what each tag stands for
 * @param tables the tags that repeat a row of a table
 * @param title as the word processor shows it: {@code Nghị quyết 05-NQ/CB}
 */
record PaperContent(Map<String, Object> values, Set<String> tables, String title) {

    /** Where the number will stand once there is one. */
    private static final String BLANK_NUMBER = "\u00a0".repeat(6);

    /** As issued under a symbol. */
    static PaperContent of(NumberedPaper paper, String symbol) {
        return of(paper, symbol, 0);
    }

    /**
     * Without a number.
     *
     * @param draft which draft it is, counted from 1; 0 for a paper that is no draft
     */
    static PaperContent unnumbered(Paper paper, int draft) {
        String symbol = paper instanceof NumberedPaper numbered
                ? BLANK_NUMBER + "-" + numbered.abbreviation() + "/" + paper.header().issuerKind().abbreviation()
                : "";
        return of(paper, symbol, draft);
    }

    private static PaperContent of(Paper paper, String symbol, int draft) {
        PaperTags tags = new PaperTags();
        PaperHeader header = paper.header();
        tags.line("issuer", header.issuer());
        tags.values().put("upperBodyCapitals", PaperText.capitals(header.upperBody()));
        tags.values().put("issuerCapitals", PaperText.capitals(header.issuer()));
        tags.line("place", header.place());
        tags.line("date", PaperDate.inWords(header.date()));
        tags.values().put("symbol", symbol);
        tags.flag("numbered", !symbol.isEmpty());
        tags.prose("draft", draft > 0 ? "Dự thảo lần " + draft : "");
        tags.line("type", paper.title());
        tags.values().put("typeCapitals", PaperText.capitals(paper.title()));
        tags.values().put("typeLower", PaperText.line(paper.title()).toLowerCase(Locale.forLanguageTag("vi")));
        tags.prose("abstract", PaperText.line(paper.abstractLine()));
        paper.fill(tags);
        requireContract(paper.template(), tags);
        return new PaperContent(tags.values(), tags.tables(), title(paper, symbol, draft));
    }

    /** What a kind of paper fills and what it says it fills are the same, or the check of changed templates would lie. */
    private static void requireContract(PaperTemplate template, PaperTags tags) {
        Set<String> filled = tags.names();
        filled.stream().filter(tag -> !template.knows(tag)).findFirst().ifPresent(tag -> {
            throw new IllegalStateException("The kind of " + template.file() + " fills a tag that it doesn't name: " + tag);
        });
        template.indispensable().stream().filter(tag -> !filled.contains(tag)).findFirst().ifPresent(tag -> {
            throw new IllegalStateException("The kind of " + template.file() + " names a tag that it doesn't fill: " + tag);
        });
    }

    private static String title(Paper paper, String symbol, int draft) {
        if (draft > 0) {
            return PaperText.line(paper.title()) + " (dự thảo lần " + draft + ")";
        }
        boolean issued = !symbol.isEmpty() && !symbol.startsWith(BLANK_NUMBER);
        return issued ? paper.title() + " " + symbol : PaperText.line(paper.title());
    }
}
