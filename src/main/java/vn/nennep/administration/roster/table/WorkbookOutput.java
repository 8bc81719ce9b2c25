package vn.nennep.administration.roster.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook with one sheet a list, choices to pick from, a note beside each column, and two sheets that are only to be read. Texts are cells of type text,
 * so that none is taken for a formula and no zero is lost. Only a few rows are in memory at a time.
 */
public final class WorkbookOutput implements RosterOutput {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LAST_ROW = 60_000;
    private static final int LONGEST_PROMPT = 250;
    private static final String GUIDE = Workbook.ASIDE.get(0);
    private static final String CHOICES = Workbook.ASIDE.get(1);

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
    private final CellStyle header = workbook.createCellStyle();
    private final CellStyle text = workbook.createCellStyle();
    private final CellStyle wrapped = workbook.createCellStyle();
    private final CellStyle day = workbook.createCellStyle();
    private final Map<Column, String> ranges = new HashMap<>();
    private Table table;
    private Sheet sheet;
    private int next;

    public WorkbookOutput(OutputStream out) {
        this.out = out;
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
        header.setWrapText(true);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(org.apache.poi.ss.usermodel.VerticalAlignment.TOP);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        int place = 0;
        for (Column column : Column.values()) {
            if (!column.labels().isEmpty()) {
                String letter = CellReference.convertNumToColString(place++);
                ranges.put(column, "'%s'!$%s$2:$%s$%d".formatted(CHOICES, letter, letter, column.labels().size() + 1));
            }
        }
    }

    @Override
    public void begin(Table wanted) {
        table = wanted;
        sheet = workbook.createSheet(wanted.label());
        sheet.createFreezePane(0, 1);
        next = 0;
        org.apache.poi.ss.usermodel.Row headers = sheet.createRow(next++);
        headers.setHeightInPoints(32);
        List<Column> columns = wanted.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = headers.createCell(i);
            cell.setCellValue(column.header() + (column.required() ? " *" : ""));
            cell.setCellStyle(header);
            sheet.setColumnWidth(i, 256 * width(column));
            sheet.setDefaultColumnStyle(i, column.kind() == Column.Kind.DAY ? day : text);
            help(column, i);
        }
    }

    @Override
    public void row(List<String> values) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(next++);
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            if (value == null) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (columns.get(i).kind() == Column.Kind.DAY) {
                cell.setCellValue(LocalDate.parse(value));
                cell.setCellStyle(day);
            } else {
                cell.setCellValue(escaped(columns.get(i).readable(value)));
                cell.setCellStyle(text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            guide();
            choices();
            workbook.write(out);
        }
    }

    /** A note that shows when a cell of the column is entered, and the list to pick from. */
    private void help(Column column, int place) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList cells = new CellRangeAddressList(1, LAST_ROW, place, place);
        boolean choice = ranges.containsKey(column);
        if (!choice && column.note().isEmpty()) {
            return;
        }
        DataValidation validation = helper.createValidation(
                choice ? helper.createFormulaListConstraint(ranges.get(column)) : helper.createCustomConstraint("TRUE"), cells);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(choice);
        if (choice) {
            validation.createErrorBox(column.header(), "Hãy chọn trong danh sách.");
        }
        String note = column.note();
        validation.createPromptBox(column.header(), note.length() <= LONGEST_PROMPT ? note : note.substring(0, LONGEST_PROMPT));
        validation.setShowPromptBox(!note.isEmpty());
        sheet.addValidationData(validation);
    }

    private void guide() {
        sheet = workbook.createSheet(GUIDE);
        next = 0;
        int[] widths = {14, 26, 10, 70, 40};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, 256 * widths[i]);
        }
        for (String line : List.of(
                "Mỗi trang tính là một bảng: Đơn vị, Đảng viên, Chức vụ. Không cần điền cả ba; không đổi tiêu đề, không dùng công thức, không gộp ô, không ẩn dòng.",
                "Mã là khóa: mã đã có thì sửa, mã chưa có thì thêm. Ai không có trong tệp thì giữ nguyên, không bị xóa. Ô để trống: giữ nguyên giá trị đang có.",
                "Phông chữ Unicode. Ngày: kiểu ngày của Excel hoặc văn bản dd/MM/yyyy. Trang này và trang «Danh mục» chỉ để xem, không được nhập.")) {
            line(List.of(line), text);
        }
        line(List.of(), text);
        line(List.of("Bảng", "Cột", "Bắt buộc", "Cách ghi", "Ví dụ"), header);
        for (Column column : Column.values()) {
            String notes = column.note();
            line(List.of(column.table().label(), column.header(), column.required() ? "Có" : "", notes, Example.of(column)), wrapped);
        }
    }

    private void choices() {
        sheet = workbook.createSheet(CHOICES);
        next = 0;
        List<Column> columns = List.of(Column.values()).stream().filter(ranges::containsKey).toList();
        int longest = columns.stream().mapToInt(column -> column.labels().size()).max().orElse(0);
        line(columns.stream().map(Column::header).toList(), header);
        for (int i = 0; i < longest; i++) {
            int row = i;
            line(columns.stream().map(column -> row < column.labels().size() ? column.labels().get(row) : "").toList(), text);
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, 256 * 40);
        }
    }

    private void line(List<String> cells, CellStyle style) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(cells.get(i));
            cell.setCellStyle(style);
        }
    }

    /** {@code _x0041_} would be read as the letter A. */
    private static String escaped(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case DAY, TERM -> 13;
            case CODE, PHONE -> 16;
            case CHOICE, EMAIL -> 28;
            case LINE -> 32;
            case TEXT -> 45;
        };
    }
}
