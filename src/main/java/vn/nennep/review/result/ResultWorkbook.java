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
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Sector;
import vn.nennep.platform.web.Words;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;

/** The result as a workbook: counts are numbers, shares are numbers in percent, everything typed by people is text and never a formula (fault S-20). */
@Component
public class ResultWorkbook {

    private final EarlierResults earlier;
    private final ResultChecks checks;
    private final Words words;

    ResultWorkbook(EarlierResults earlier, ResultChecks checks, Words words) {
        this.earlier = earlier;
        this.checks = checks;
        this.words = words;
    }

    /** @param version null when they are today's numbers */
    public byte[] of(ReviewCampaign campaign, CampaignResult result, List<Finding> findings, Integer version) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Pen pen = new Pen(workbook);
            String period = words.of(
                    version == null ? "result.workbook.now" : "result.workbook.version", Integer.toString(campaign.campaignYear()), result.unit().name(),
                    version == null ? "" : version);
            lines(pen, words.of("result.members"), period, together(result, result.children()), true);
            lines(pen, words.of("result.organizations"), period, together(result, result.children()), false);
            if (result.cells().size() > 1) {
                lines(pen, words.of("result.cells"), period, result.cells(), true);
            }
            sectors(pen, period, result.bySector());
            reasons(pen, period, result.whole());
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

    private static List<Line> together(CampaignResult result, List<Line> children) {
        List<Line> lines = new ArrayList<>(children);
        lines.add(result.whole());
        return lines;
    }

    private void lines(Pen pen, String name, String period, List<Line> lines, boolean members) {
        pen.sheet(name, period, header(words.of("result.unit")));
        for (Line line : lines) {
            tally(pen, line.unit().name(), members ? line.members() : line.organizations());
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

    private void years(Pen pen, ReviewCampaign campaign, String period) {
        for (boolean organization : new boolean[] {false, true}) {
            List<String> header = new ArrayList<>(List.of(words.of("result.year"), words.of("result.total"), words.of("result.inScope")));
            Arrays.stream(RatingLevel.values()).map(RatingLevel::label).forEach(header::add);
            header.add(words.of("result.unrated"));
            header.add(words.of("result.source"));
            header.add(words.of("result.kept"));
            pen.sheet(words.of(organization ? "result.years.organizations" : "result.years.members"), period, header);
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
        pen.sheet(words.of("result.checks"), period, List.of(words.of("result.finding")));
        if (findings.isEmpty()) {
            pen.row(words.of("result.allRight"));
        }
        findings.forEach(finding -> pen.row(checks.sentence(finding)));
    }

    /** Writes from the left to the right, from the top down. */
    private static final class Pen {

        private static final int FIRST_WIDTH = 46;
        private static final int WIDTH = 16;

        private final XSSFWorkbook workbook;
        private final CellStyle heading;
        private final CellStyle text;
        private final CellStyle share;
        private final CellStyle title;
        private Sheet sheet;
        private Row row;
        private int nextRow;
        private int nextCell;

        Pen(XSSFWorkbook workbook) {
            this.workbook = workbook;
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setWrapText(true);
            heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            heading.setBorderBottom(BorderStyle.THIN);
            title = workbook.createCellStyle();
            title.setFont(bold);
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            share = workbook.createCellStyle();
            share.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
        }

        void sheet(String name, String period, List<String> header) {
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
                sheet.setColumnWidth(i, 256 * (i == 0 ? FIRST_WIDTH : WIDTH));
            }
            sheet.createFreezePane(1, 2);
        }

        void row(String first) {
            row = sheet.createRow(nextRow++);
            nextCell = 0;
            text(first);
        }

        void text(String value) {
            Cell cell = row.createCell(nextCell++);
            cell.setCellValue(value);
            cell.setCellStyle(text);
        }

        void number(int value) {
            row.createCell(nextCell++).setCellValue(value);
        }

        void share(int part, int whole) {
            Cell cell = row.createCell(nextCell++);
            if (whole > 0) {
                cell.setCellValue((double) part / whole);
                cell.setCellStyle(share);
            }
        }
    }
}
