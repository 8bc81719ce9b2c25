package vn.nennep.administration.roster.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.nennep.platform.web.Neutral;

/** What is written is inert in a spreadsheet program (S-20), and reads back as it was. */
class RosterOutputTest {

    private static final ReadingLimits LIMITS = new ReadingLimits(DataSize.ofMegabytes(2), 50, DataSize.ofMegabytes(40), 60, 150);

    @TempDir
    Path directory;

    /** S-20: what a program would take for a formula, and texts that already look neutralised. */
    @ParameterizedTest
    @ValueSource(strings = {
        "=cmd|' /C calc'!A0", "+84 905 000 301", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠a", "'=1", "''=1", "'", "''", "'quoted'", "O'Brien", "a=b",
        "nhiều\ndòng", "-", "=1\n=2"})
    void aTextIsNeutralisedInCsvAndReadBackAsItWas(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (CsvOutput output = new CsvOutput(bytes)) {
            output.begin(Table.MEMBERS);
            output.row(member(text));
        }
        byte[] csv = onlyPart(bytes.toByteArray());
        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFFMã đảng viên,Họ và tên");
        String cell = cellBehindBinh(csv);
        assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r＝＋－＠].*");
        assertThat(read(csv).get(0).text(Column.STRENGTHS)).isEqualTo(text);
        assertThat(Neutral.restored(Neutral.neutralised("\t=1"))).isEqualTo("\t=1");
        assertThat(Neutral.neutralised("\r=1")).startsWith("'");
    }

    /** S-20: in a workbook it is a cell of type text. */
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+84 905 000 301", "-1+1", "@SUM(A1)", "＝1+1", "'=1", "0905", "1/2", "nhiều\ndòng", "_x0041_"})
    void aTextIsTextInAWorkbookAndReadBackAsItWas(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (WorkbookOutput output = new WorkbookOutput(bytes)) {
            output.begin(Table.MEMBERS);
            output.row(member(text));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            Cell cell = book.getSheet("Đảng viên").getRow(1).getCell(Column.STRENGTHS.position());
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
        }
        assertThat(read(bytes.toByteArray()).get(0).text(Column.STRENGTHS)).isEqualTo(text);
    }

    @Test
    void theTemplateHasThreeListsChoicesAndAGuide() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (WorkbookOutput output = new WorkbookOutput(bytes)) {
            for (Table table : Table.values()) {
                output.begin(table);
            }
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(book).extracting(Sheet::getSheetName).containsExactly("Đơn vị", "Đảng viên", "Chức vụ", "Hướng dẫn", "Danh mục");
            assertThat(book.getSheet("Chức vụ").getRow(0).getCell(2).getStringCellValue()).isEqualTo("Chức vụ *");
            assertThat(book.getSheet("Đơn vị").getDataValidations())
                    .filteredOn(v -> v.getValidationConstraint().getFormula1().contains("Danh mục"))
                    .extracting(v -> v.getRegions().getCellRangeAddress(0).getFirstColumn())
                    .containsExactly(Column.UNIT_TYPE.position(), Column.UNIT_SECTOR.position(), Column.UNIT_SPECIAL.position());
            // each choice of the guide sheet is one that reading takes
            Sheet choices = book.getSheet("Danh mục");
            assertThat(choices.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Đảng bộ cấp trên trực tiếp");
            assertThat(book.getSheet("Hướng dẫn").getLastRowNum()).isEqualTo(4 + Column.values().length);
        }
        assertThat(read(bytes.toByteArray())).isEmpty();
    }

    private static List<String> member(String strengths) {
        List<String> values = new ArrayList<>(Arrays.asList(new String[Table.MEMBERS.columns().size()]));
        values.set(Column.MEMBER_ID.position(), "dv0301");
        values.set(Column.MEMBER_NAME.position(), "Nguyễn Văn Bình");
        values.set(Column.BIRTH.position(), "1972-05-19");
        values.set(Column.STATUS.position(), "OFFICIAL");
        values.set(Column.STRENGTHS.position(), strengths);
        return values;
    }

    private List<Row> read(byte[] content) throws IOException {
        List<Row> rows = new ArrayList<>();
        RosterFile.read(Books.file(directory, content), LIMITS, new Findings() {
            @Override
            public void row(Row row) {
                rows.add(row);
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.code() + " " + List.of(problem.arguments()));
            }

            @Override
            public void read(double share) {
                // nothing to look at
            }
        });
        return rows;
    }

    private static byte[] onlyPart(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("Đảng viên.csv");
            byte[] part = zip.readAllBytes();
            assertThat(zip.getNextEntry()).isNull();
            return part;
        }
    }

    /** The last cell, as a spreadsheet program sees it. */
    private static String cellBehindBinh(byte[] csv) throws IOException {
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            var record = reader.stream().skip(1).findFirst().orElseThrow();
            return record.getField(record.getFieldCount() - 1);
        }
    }
}
