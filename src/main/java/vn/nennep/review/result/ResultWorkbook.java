package vn.nennep.review.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Sector;
import vn.nennep.platform.web.Words;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;

/**
 * The result as a workbook: counts are numbers, shares are numbers in percent, everything typed by people is text and never a formula (fault S-20). Each sheet is
 * ready to be printed on A4 across.
 */
@Component
public class ResultWorkbook {

    private final EarlierResults earlier;
    private final ResultChecks checks;
    private final QuotaUse quota;
    private final ComplaintCounts complaints;
    private final Words words;

    ResultWorkbook(EarlierResults earlier, ResultChecks checks, QuotaUse quota, ComplaintCounts complaints, Words words) {
        this.earlier = earlier;
        this.checks = checks;
        this.quota = quota;
        this.complaints = complaints;
        this.words = words;
    }

    /** @param version null when they are today's numbers */
    public byte[] of(ReviewCampaign campaign, CampaignResult result, List<Finding> findings, Integer version) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Pen pen = new Pen(workbook);
            String period = words.of(
                    version == null ? "result.workbook.now" : "result.workbook.version", Integer.toString(campaign.campaignYear()), result.unit().name(),
                    version == null ? "" : version);
            lines(pen, words.of("result.members"), period, result.children(), result.whole(), true);
            lines(pen, words.of("result.organizations"), period, result.children(), result.whole(), false);
            if (result.cells().size() > 1) {
                lines(pen, words.of("result.cells"), period, result.cells(), null, true);
            }
            sectors(pen, period, result.bySector());
            reasons(pen, period, result.whole());
            quota(pen, period, campaign, result);
            complaints(pen, period, campaign, result);
            if (result.unit().id().equals(campaign.unitId())) {
                years(pen, campaign, period);
            }
            findings(pen, period, findings);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param whole all of them together; null where they aren't added up */
    private void lines(Pen pen, String name, String period, List<Line> lines, Line whole, boolean members) {
        pen.sheet(name, period, header(words.of("result.unit")));
        for (Line line : lines) {
            tally(pen, line.unit().name(), members ? line.members() : line.organizations());
        }
        if (whole != null) {
            pen.inBold(() -> tally(pen, words.of("result.together"), members ? whole.members() : whole.organizations()));
        }
    }

    private void sectors(Pen pen, String period, Map<Sector, Tally> bySector) {
        pen.sheet(words.of("result.bySector"), period, header(words.of("result.sector")));
        bySector.forEach((sector, tally) -> tally(pen, sector == null ? words.of("result.noSector") : sector.label(), tally));
    }

    private List<String> header(String first) {
        List<String> header = new ArrayList<>(List.of(first, words.of("result.total"), words.of("result.inScope")));
        for (RatingLevel level : RatingLevel.values()) {
            header.add(level.label());
            header.add(words.of("result.share", level.shortLabel()));
        }
        header.add(words.of("result.unrated"));
        return header;
    }

    private static void tally(Pen pen, String name, Tally tally) {
        pen.row(name);
        pen.number(tally.total());
        pen.number(tally.inScope());
        for (RatingLevel level : RatingLevel.values()) {
            pen.number(tally.level(level));
            pen.share(tally.level(level), tally.inScope());
        }
        pen.number(tally.unrated());
    }

    private void reasons(Pen pen, String period, Line whole) {
        pen.sheet(words.of("result.outOfScope"), period, List.of(words.of("result.reason"), words.of("result.members"), words.of("result.organizations")));
        Arrays.stream(OutReason.values())
                .filter(reason -> whole.members().out().containsKey(reason) || whole.organizations().out().containsKey(reason))
                .forEach(reason -> {
                    pen.row(reason.label());
                    pen.number(whole.members().out().getOrDefault(reason, 0));
                    pen.number(whole.organizations().out().getOrDefault(reason, 0));
                });
    }

    private void quota(Pen pen, String period, ReviewCampaign campaign, CampaignResult result) {
        pen.prose(words.of("result.quota"), period, List.of(words.of("result.quota.use")));
        List<String> sentences = new ArrayList<>(quota.sentences(campaign, result.unit(), true, result.whole().members()));
        sentences.addAll(quota.sentences(campaign, result.unit(), false, result.whole().organizations()));
        if (sentences.isEmpty()) {
            pen.row(words.of("result.report.noneRated"));
        }
        sentences.forEach(pen::row);
    }

    private void complaints(Pen pen, String period, ReviewCampaign campaign, CampaignResult result) {
        pen.sheet(words.of("result.complaints"), period, List.of(words.of("result.complaints.state"), words.of("result.complaints.count")));
        Map<String, Integer> counts = complaints.in(campaign, result.unit().id());
        counts.forEach((state, count) -> {
            pen.row(state);
            pen.number(count);
        });
        pen.inBold(() -> {
            pen.row(words.of("result.together"));
            pen.number(counts.values().stream().mapToInt(Integer::intValue).sum());
        });
    }

    private void years(Pen pen, ReviewCampaign campaign, String period) {
        for (boolean organization : new boolean[] {false, true}) {
            List<String> header = new ArrayList<>(List.of(words.of("result.year"), words.of("result.total"), words.of("result.inScope")));
            Arrays.stream(RatingLevel.values()).map(RatingLevel::label).forEach(header::add);
            header.add(words.of("result.unrated"));
            header.add(words.of("result.source"));
            header.add(words.of("result.kept"));
            pen.sheet(words.of(organization ? "result.years.organizations" : "result.years.members"), period, header);
            pen.widen(header.size() - 2);
            pen.widen(header.size() - 1);
            earlier.series(campaign.unitId(), organization).forEach(one -> {
                pen.row(Integer.toString(one.year()));
                for (int count : new int[] {
                    one.total(), one.inScope(), one.excellent(), one.good(), one.completed(), one.notCompleted(), one.unrated()
                }) {
                    pen.number(count);
                }
                pen.text(one.source() == null ? words.of("result.ownSource") : one.source());
                pen.text(one.reason() == null ? "" : one.reason());
            });
        }
    }

    private void findings(Pen pen, String period, List<Finding> findings) {
        pen.prose(words.of("result.checks"), period, List.of(words.of("result.finding")));
        if (findings.isEmpty()) {
            pen.row(words.of("result.allRight"));
        }
        findings.forEach(finding -> pen.row(checks.sentence(finding)));
    }

    /** Writes from the left to the right, from the top down. */
    private static final class Pen {

        private static final int FIRST_WIDTH = 40;
        private static final int WIDTH = 13;
        private static final int PROSE_WIDTH = 120;
        /** A column of words within a table of numbers. */
        private static final int WORDS_WIDTH = 30;
        private static final int HEAD_ROWS = 2;
        /** As the format writes the number of the page, and how many there are. */
        private static final String PAGE_OF_PAGES = "&P/&N";

        private final XSSFWorkbook workbook;
        private final CellStyle title;
        private final CellStyle heading;
        private final Styles plain;
        private final Styles bold;
        private Styles styles;
        private Sheet sheet;
        private Row row;
        private int nextRow;
        private int nextCell;

        private record Styles(CellStyle text, CellStyle number, CellStyle share) {}

        Pen(XSSFWorkbook workbook) {
            this.workbook = workbook;
            Font strong = workbook.createFont();
            strong.setBold(true);
            title = workbook.createCellStyle();
            title.setFont(strong);
            heading = framed("@", strong);
            heading.setWrapText(true);
            heading.setAlignment(HorizontalAlignment.CENTER);
            heading.setVerticalAlignment(VerticalAlignment.CENTER);
            heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            plain = styles(null);
            bold = styles(strong);
            styles = plain;
        }

        private Styles styles(Font font) {
            CellStyle text = framed("@", font);
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            return new Styles(text, framed("#,##0", font), framed("0.00%", font));
        }

        /** @param font null for the usual one */
        private CellStyle framed(String format, Font font) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            if (font != null) {
                style.setFont(font);
            }
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }

        /** A table of numbers, named by its first column. */
        void sheet(String name, String period, List<String> header) {
            begin(name, period, header);
            sheet.setColumnWidth(0, 256 * FIRST_WIDTH);
            for (int i = 1; i < header.size(); i++) {
                sheet.setColumnWidth(i, 256 * WIDTH);
            }
            sheet.createFreezePane(1, HEAD_ROWS);
        }

        /** One column of sentences. */
        void prose(String name, String period, List<String> header) {
            begin(name, period, header);
            sheet.setColumnWidth(0, 256 * PROSE_WIDTH);
            sheet.createFreezePane(0, HEAD_ROWS);
        }

        private void begin(String name, String period, List<String> header) {
            sheet = workbook.createSheet(name);
            nextRow = 0;
            row = sheet.createRow(nextRow++);
            Cell above = row.createCell(0);
            above.setCellValue(period);
            above.setCellStyle(title);
            row = sheet.createRow(nextRow++);
            for (int i = 0; i < header.size(); i++) {
                Cell cell = row.createCell(i);
                cell.setCellValue(header.get(i));
                cell.setCellStyle(heading);
            }
            printedOnA4Across();
        }

        /** As wide as the page, as long as it takes, with the head on each page. */
        private void printedOnA4Across() {
            PrintSetup print = sheet.getPrintSetup();
            print.setPaperSize(PrintSetup.A4_PAPERSIZE);
            print.setLandscape(true);
            sheet.setFitToPage(true);
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
            sheet.setRepeatingRows(new CellRangeAddress(0, HEAD_ROWS - 1, -1, -1));
            sheet.getFooter().setCenter(PAGE_OF_PAGES);
        }

        /** The columns of words at the right. */
        void widen(int column) {
            sheet.setColumnWidth(column, 256 * WORDS_WIDTH);
        }

        void inBold(Runnable rows) {
            styles = bold;
            rows.run();
            styles = plain;
        }

        void row(String first) {
            row = sheet.createRow(nextRow++);
            nextCell = 0;
            text(first);
        }

        void text(String value) {
            Cell cell = row.createCell(nextCell++);
            cell.setCellValue(value);
            cell.setCellStyle(styles.text());
        }

        void number(int value) {
            Cell cell = row.createCell(nextCell++);
            cell.setCellValue(value);
            cell.setCellStyle(styles.number());
        }

        void share(int part, int whole) {
            Cell cell = row.createCell(nextCell++);
            cell.setCellStyle(styles.share());
            if (whole > 0) {
                cell.setCellValue((double) part / whole);
            }
        }
    }
}
