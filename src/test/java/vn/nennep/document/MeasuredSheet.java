package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** A DOCX measured as a word processor lays it out: what stands on run and paragraph, else in their styles, else in the document's defaults. */
final class MeasuredSheet {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int TWIPS_PER_POINT = 20;

    private final XWPFDocument sheet;

    private MeasuredSheet(XWPFDocument sheet) {
        this.sheet = sheet;
    }

    static MeasuredSheet of(byte[] docx) {
        try {
            return new MeasuredSheet(new XWPFDocument(new ByteArrayInputStream(docx)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every paragraph of body and tables, in order. */
    List<String> text() {
        return paragraphs().map(XWPFParagraph::getText).toList();
    }

    /** The cells of a table, row by row. */
    List<List<String>> table(int index) {
        return sheet.getTables().get(index).getRows().stream()
                .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    /** Of each row of a table, whether it stays whole. */
    List<Boolean> unbreakableRows(int index) {
        return sheet.getTables().get(index).getRows().stream().map(XWPFTableRow::isCantSplitRow).toList();
    }

    /** How many parts of the document count their pages from 1, each without a number on its first page. */
    long sectionsThatBeginAtPageOne() {
        return Stream.concat(
                        sheet.getParagraphs().stream().map(XWPFParagraph::getCTP).filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr()).map(p -> p.getPPr().getSectPr()),
                        Stream.of(sheet.getDocument().getBody().getSectPr()))
                .filter(section -> section.isSetTitlePg() && section.isSetPgNumType() && number(section.getPgNumType().getStart()) == 1)
                .count();
    }

    int tables() {
        return sheet.getTables().size();
    }

    /** As the word processor shows it. */
    String title() {
        return sheet.getProperties().getCoreProperties().getTitle();
    }

    /** All that HD 05 says of every paper (domain.md §4.2): page, font, text, page number, header, tables, signature. */
    void isLaidOutAsTheGuidanceSays() {
        pageIsA4WithMargins();
        everythingIsTimesNewRoman();
        bodyIsSpaced();
        pageNumberStandsInTheTopMarginFromPageTwo();
        headIsComplete();
        titleIsCentred();
        listsRepeatTheirHeadAndKeepRowsWhole();
        signatureIsNeverAlone();
    }

    private void pageIsA4WithMargins() {
        CTSectPr section = sheet.getDocument().getBody().getSectPr();
        CTPageMar margin = section.getPgMar();
        assertThat(new TreeMap<>(Map.of(
                        "width", mm(section.getPgSz().getW()), "height", mm(section.getPgSz().getH()), "top", mm(margin.getTop()), "bottom",
                        mm(margin.getBottom()), "left", mm(margin.getLeft()), "right", mm(margin.getRight()), "header", mm(margin.getHeader()))))
                .isEqualTo(new TreeMap<>(Map.of("width", 210L, "height", 297L, "top", 20L, "bottom", 20L, "left", 30L, "right", 15L, "header", 10L)));
        assertThat(section.getPgSz().isSetOrient()).as("portrait").isFalse();
    }

    private void everythingIsTimesNewRoman() {
        assertThat(sheet.getStyles().getDefaultRunStyle().getRPr().getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
        assertThat(sheet.getStyles().getDefaultRunStyle().getFontSizeAsDouble()).isEqualTo(14.0);
        assertThat(paragraphs().flatMap(paragraph -> paragraph.getRuns().stream()).map(XWPFRun::getFontFamily)).as("other fonts")
                .allMatch(font -> font == null || font.equals("Times New Roman"));
        assertThat(paragraphs().flatMap(paragraph -> paragraph.getRuns().stream()).map(XWPFRun::getColor)).as("other colours")
                .allMatch(color -> color == null || color.equals("000000"));
    }

    private void bodyIsSpaced() {
        List<XWPFParagraph> body = sheet.getParagraphs().stream().filter(paragraph -> paragraph.getStyle() == null && !paragraph.getText().isBlank()).toList();
        assertThat(body).isNotEmpty().allSatisfy(paragraph -> {
            assertThat(points(paragraph, format -> format.isSetSpacing() && format.getSpacing().isSetLine() ? format.getSpacing().getLine() : null)).as("line").isBetween(18.0, 22.0);
            assertThat((Object) paragraphFormat(paragraph, format -> format.isSetSpacing() && format.getSpacing().isSetLineRule() ? format.getSpacing().getLineRule() : null))
                    .isEqualTo(STLineSpacingRule.EXACT);
            assertThat(points(paragraph, format -> format.isSetSpacing() && format.getSpacing().isSetAfter() ? format.getSpacing().getAfter() : null)).as("below").isGreaterThanOrEqualTo(6.0);
            assertThat(alignment(paragraph)).isEqualTo(STJc.BOTH);
            assertThat(mm(paragraphFormat(paragraph, format -> format.isSetInd() && format.getInd().isSetFirstLine() ? format.getInd().getFirstLine() : null))).as("first line").isEqualTo(10);
            assertThat(paragraph.getRuns()).allSatisfy(run -> assertThat(size(paragraph, run)).isEqualTo(14.0));
        });
    }

    private void pageNumberStandsInTheTopMarginFromPageTwo() {
        CTSectPr section = sheet.getDocument().getBody().getSectPr();
        assertThat(section.isSetTitlePg()).as("page 1 has a header of its own").isTrue();
        assertThat(section.getHeaderReferenceList()).extracting(reference -> reference.getType())
                .containsExactlyInAnyOrder(STHdrFtr.DEFAULT, STHdrFtr.FIRST);
        assertThat(sheet.getHeaderFooterPolicy().getFirstPageHeader().getText()).isBlank();
        XWPFParagraph number = sheet.getHeaderFooterPolicy().getDefaultHeader().getParagraphs().get(0);
        assertThat(number.getCTP().xmlText()).contains("PAGE");
        assertThat(alignment(number)).isEqualTo(STJc.CENTER);
    }

    private void headIsComplete() {
        XWPFTable head = sheet.getTables().get(0);
        List<XWPFParagraph> issuer = head.getRow(0).getCell(0).getParagraphs();
        assertThat(issuer).hasSize(3).allSatisfy(paragraph -> assertThat(alignment(paragraph)).isEqualTo(STJc.CENTER));
        assertThat(issuer.get(0).getText()).isUpperCase();
        assertThat(bold(issuer.get(0))).isFalse();
        assertThat(issuer.get(1).getText()).isUpperCase();
        assertThat(bold(issuer.get(1))).isTrue();
        assertThat(issuer.get(2).getText()).isEqualTo("*");

        List<XWPFParagraph> party = head.getRow(0).getCell(1).getParagraphs();
        assertThat(party.get(0).getText()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
        assertThat(size(party.get(0), party.get(0).getRuns().get(0))).isEqualTo(15.0);
        assertThat(bold(party.get(0))).isTrue();
        assertThat(party.get(1).getCTP().getPPr().getPBdr().isSetTop()).as("rule below").isTrue();

        assertThat(head.getRow(1).getCell(0).getText()).matches("Số (\\d{2,}|\u00a0+)-[A-ZĐa-z]+/(CB|ĐU)(Dự thảo lần \\d+)?|Dự thảo lần \\d+|");
        XWPFParagraph date = head.getRow(1).getCell(1).getParagraphs().get(0);
        assertThat(date.getText()).matches(".+, ngày \\d\\d tháng (0[12]|[3-9]|1[012]) năm \\d{4}");
        assertThat(date.getRuns()).as("italic").allSatisfy(run -> assertThat(run.isItalic()).isTrue());
    }

    private void titleIsCentred() {
        int at = indexOfStyle("TnLoi");
        XWPFParagraph type = sheet.getParagraphs().get(at);
        assertThat(type.getText()).isUpperCase();
        assertThat(List.of(size(type, type.getRuns().get(0)), bold(type), alignment(type))).isEqualTo(List.of(16.0, true, STJc.CENTER));
        XWPFParagraph about = sheet.getParagraphs().get(at + 1);
        assertThat(about.getText()).isNotBlank();
        assertThat(List.of(size(about, about.getRuns().get(0)), bold(about), alignment(about))).isEqualTo(List.of(14.0, true, STJc.CENTER));
        assertThat(sheet.getParagraphs().get(at + 2).getText()).isEqualTo("-----");
    }

    private int indexOfStyle(String style) {
        List<XWPFParagraph> paragraphs = sheet.getParagraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (style.equals(paragraphs.get(i).getStyle())) {
                return i;
            }
        }
        throw new AssertionError("No paragraph in the style " + style);
    }

    /** Head and signatures are tables without borders; every other table is a list, also one that is attached behind the signature. */
    private void listsRepeatTheirHeadAndKeepRowsWhole() {
        assertThat(sheet.getTables().stream().filter(table -> !isFrame(table))).allSatisfy(list -> {
            assertThat(list.getRow(0).isRepeatHeader()).as("head of the list repeats").isTrue();
            assertThat(list.getRows().subList(1, list.getNumberOfRows())).isNotEmpty().noneMatch(XWPFTableRow::isRepeatHeader);
            assertThat(list.getRows()).as("no row breaks inside, unless it is a page long").allMatch(row -> row.isCantSplitRow() || isLong(row));
            assertThat(list.getCTTbl().getTblGrid().getGridColList().stream().mapToLong(column -> number(column.getW())).sum())
                    .as("as wide as the text").isLessThanOrEqualTo(9356);
        });
    }

    private static boolean isFrame(XWPFTable table) {
        return !table.getCTTbl().getTblPr().isSetTblBorders();
    }

    private static boolean isLong(XWPFTableRow row) {
        return row.getTableCells().stream().anyMatch(cell -> cell.getText().length() > 500);
    }

    /** The block doesn't break, and the paragraph before it stays with it. */
    private void signatureIsNeverAlone() {
        List<IBodyElement> body = sheet.getBodyElements();
        int at = body.size() - 1;
        while (!(body.get(at) instanceof XWPFTable table && isFrame(table))) {
            at--;
        }
        XWPFTable signature = (XWPFTable) body.get(at);
        assertThat(signature.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
        assertThat(keptWithNext(body.get(at - 1))).as("the gap above the signature").isTrue();
        assertThat(keptWithNext(body.get(at - 2))).as("what stands above the signature").isTrue();
        assertThat(signature.getRow(0).getTableCells()).anySatisfy(cell -> {
            List<XWPFParagraph> lines = cell.getParagraphs();
            int name = lines.size() - 1;
            while (name > 0 && lines.get(name).getText().isBlank()) {
                name--;
            }
            assertThat(name).as("somebody signs here").isGreaterThan(4);
            assertThat(bold(lines.get(0))).as("authority").isTrue();
            assertThat(bold(lines.get(name))).as("name").isTrue();
            assertThat(lines.subList(name - 4, name)).as("room for the signature").allMatch(line -> line.getText().isBlank());
            assertThat(lines.get(1).getText().isBlank() || !bold(lines.get(1))).as("position is not bold").isTrue();
        });
        signature.getRow(0).getCell(0).getParagraphs().stream().filter(line -> line.getText().startsWith("- ")).forEach(line -> {
            assertThat(line.getText()).endsWith(line.getText().startsWith("- Lưu ") ? "." : ",");
            assertThat(line.getRuns()).allSatisfy(run -> assertThat(size(line, run)).isEqualTo(12.0));
        });
    }

    private boolean keptWithNext(IBodyElement element) {
        return element instanceof XWPFParagraph paragraph && on(paragraphFormat(paragraph, CTPPrBase::getKeepNext));
    }

    private Stream<XWPFParagraph> paragraphs() {
        List<XWPFParagraph> all = new ArrayList<>();
        collect(sheet.getBodyElements(), all);
        return all.stream();
    }

    private static void collect(List<IBodyElement> elements, List<XWPFParagraph> all) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> collect(cell.getBodyElements(), all)));
            }
        }
    }

    private double size(XWPFParagraph paragraph, XWPFRun run) {
        Object halfPoints = runFormat(paragraph, run, format -> format.sizeOfSzArray() == 0 ? null : format.getSzArray(0).getVal());
        return halfPoints == null ? sheet.getStyles().getDefaultRunStyle().getFontSizeAsDouble() : number(halfPoints) / 2.0;
    }

    private boolean bold(XWPFParagraph paragraph) {
        return !paragraph.getText().isBlank()
                && paragraph.getRuns().stream()
                        .filter(run -> !run.text().isBlank())
                        .allMatch(run -> on(runFormat(paragraph, run, format -> format.sizeOfBArray() == 0 ? null : format.getBArray(0))));
    }

    private static boolean on(CTOnOff flag) {
        return flag != null && (flag.getVal() == null || !List.of("false", "0", "off").contains(flag.getVal().toString()));
    }

    private Object alignment(XWPFParagraph paragraph) {
        return paragraphFormat(paragraph, format -> format.getJc() == null ? null : format.getJc().getVal());
    }

    private double points(XWPFParagraph paragraph, Function<CTPPrBase, Object> value) {
        return number(paragraphFormat(paragraph, value)) / (double) TWIPS_PER_POINT;
    }

    private <T> T runFormat(XWPFParagraph paragraph, XWPFRun run, Function<CTRPr, T> value) {
        T own = run.getCTR().getRPr() == null ? null : value.apply(run.getCTR().getRPr());
        if (own != null) {
            return own;
        }
        for (XWPFStyle style = style(paragraph); style != null; style = basedOn(style)) {
            CTRPr format = style.getCTStyle().getRPr();
            T styled = format == null ? null : value.apply(format);
            if (styled != null) {
                return styled;
            }
        }
        return null;
    }

    private <T> T paragraphFormat(XWPFParagraph paragraph, Function<CTPPrBase, T> value) {
        T own = paragraph.getCTP().getPPr() == null ? null : value.apply(paragraph.getCTP().getPPr());
        if (own != null) {
            return own;
        }
        for (XWPFStyle style = style(paragraph); style != null; style = basedOn(style)) {
            T styled = style.getCTStyle().getPPr() == null ? null : fromStyle(style, value);
            if (styled != null) {
                return styled;
            }
        }
        return null;
    }

    /** The format of a style has another type with the same parts. */
    private static <T> T fromStyle(XWPFStyle style, Function<CTPPrBase, T> value) {
        return value.apply(style.getCTStyle().getPPr());
    }

    private XWPFStyle style(XWPFParagraph paragraph) {
        return sheet.getStyles().getStyle(paragraph.getStyle() == null ? "Normal" : paragraph.getStyle());
    }

    private XWPFStyle basedOn(XWPFStyle style) {
        return style.getBasisStyleID() == null ? null : sheet.getStyles().getStyle(style.getBasisStyleID());
    }

    private static long mm(Object twips) {
        return Math.round(number(twips) / TWIPS_PER_MM);
    }

    private static long number(Object value) {
        return Long.parseLong(value.toString());
    }
}
