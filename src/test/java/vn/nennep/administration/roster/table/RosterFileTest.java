package vn.nennep.administration.roster.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Files as they come: what can't be read is refused by name, what is wrong in a row is told with its place, and what is right is read right (S-19, R-37). */
class RosterFileTest {

    private static final ReadingLimits LIMITS = new ReadingLimits(DataSize.ofMegabytes(2), 50, DataSize.ofMegabytes(40), 60, 150);
    private static final List<String> HEADER = List.of("Mã đảng viên", "Họ và tên", "Ngày sinh");
    private static final List<String> HOA = List.of("dv0001", "Nguyễn Văn Hòa", "19/05/1972");

    @TempDir
    Path directory;

    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private void read(byte[] content) throws IOException {
        RosterFile.read(Books.file(directory, content), LIMITS, new Findings() {
            @Override
            public void row(Row row) {
                rows.add(row);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }

            @Override
            public void read(double share) {
                assertThat(share).isBetween(0.0, 1.0);
            }
        });
    }

    private static byte[] members(List<List<String>> rows) throws IOException {
        return Books.sheet("Đảng viên", rows, sheet -> { });
    }

    interface Content {
        byte[] bytes() throws Exception;
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> refused() {
        Content good = () -> members(List.of(HEADER, HOA));
        return Stream.of(
                arguments("empty", "roster.emptyFile", (Content) () -> new byte[0]),
                arguments("blank lines only", "roster.emptyFile", (Content) () -> "\r\n \r\n".getBytes(StandardCharsets.UTF_8)),
                arguments("blank sheets only", "roster.emptyFile", (Content) () -> members(List.of())),
                arguments("larger than allowed", "roster.tooLarge", (Content) () -> new byte[(int) DataSize.ofMegabytes(2).toBytes() + 1]),
                arguments("TCVN3 bytes in CSV", "roster.tcvn3File",
                        (Content) () -> "Mã,x\r\ndv1,NguyÔn V¨n Hßa,TrÇn ThÞ Lan,§¶ng bé".replace("Mã", "M·").getBytes(Charset.forName("windows-1252"))),
                arguments("VNI bytes in CSV", "roster.vniFile",
                        (Content) () -> "Maõ ñaûng vieân,Hoï vaø teân\r\ndv1,Nguyeãn Vaên Huøng".getBytes(Charset.forName("windows-1252"))),
                arguments("Windows-1258 in CSV", "roster.windows1258", (Content) RosterFileTest::windows1258),
                arguments("TCVN3 headers in XLSX", "roster.tcvn3File", (Content) () -> members(List.of(List.of("M· ®¶ng viªn", "Hä vµ tªn"), HOA))),
                arguments("VNI headers in XLSX", "roster.vniFile", (Content) () -> members(List.of(List.of("Maõ ñaûng vieân", "Hoï vaø teân"), HOA))),
                arguments("UTF-8 read as Western and saved", "roster.brokenFile",
                        (Content) () -> Books.csv(new String("Mã đảng viên,Họ và tên".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")))),
                arguments("bytes of no encoding", "roster.unknownEncoding", (Content) () -> new byte[] {'a', ',', (byte) 0xC3, '(', '\n'}),
                arguments("binary", "roster.notATable", (Content) () -> new byte[] {1, 2, 0, 0, 0, 5, 0, 1, 0, 0}),
                arguments("PDF", "roster.notATable", (Content) () -> "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)),
                arguments("web page renamed", "roster.html", (Content) () -> "<html><table><tr><td>Mã</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)),
                arguments("archive that is no workbook", "roster.notAWorkbook", (Content) () -> Books.zip(Map.of("a.txt", new byte[] {1}))),
                arguments("cut archive", "roster.damaged", (Content) () -> java.util.Arrays.copyOf(good.bytes(), 900)),
                arguments("XML cut short", "roster.damaged",
                        (Content) () -> Books.with(good.bytes(), Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8)))),
                arguments("macros", "roster.macro", (Content) () -> Books.with(good.bytes(), Map.of("xl/vbaProject.bin", new byte[] {1}))),
                arguments("embedded object", "roster.macro", (Content) () -> Books.with(good.bytes(), Map.of("xl/embeddings/oleObject1.bin", new byte[] {1}))),
                arguments("link to another file", "roster.externalLink",
                        (Content) () -> Books.with(good.bytes(), Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>".getBytes(StandardCharsets.UTF_8)))),
                arguments("old Excel", "roster.oldExcel", (Content) RosterFileTest::oldExcel),
                arguments("password", "roster.encrypted", (Content) () -> encrypted(good.bytes())),
                arguments("document type with an external entity", "roster.documentType", (Content) () -> withDocumentType(good.bytes(),
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")),
                arguments("document type that grows without end", "roster.documentType", (Content) () -> withDocumentType(good.bytes(),
                        "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")),
                arguments("compressed bomb", "roster.bomb", (Content) () -> Books.with(good.bytes(), Map.of(
                        "xl/worksheets/sheet1.xml", ("<worksheet><sheetData>" + " ".repeat(3_000_000) + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8)))),
                arguments("many parts", "roster.bomb", (Content) () -> Books.with(good.bytes(), manyParts())),
                arguments("more rows than allowed", "roster.tooManyRows", (Content) () -> members(manyRows())),
                arguments("more rows than allowed in CSV", "roster.tooManyRows", (Content) () -> Books.csv(manyRows().stream().map(row -> String.join(",", row)).toArray(String[]::new))),
                arguments("headers of nothing", "roster.unknownTable", (Content) () -> Books.csv("Tên,Tuổi", "Hòa,50")),
                arguments("sheet of nothing", "roster.unknownSheet", (Content) () -> Books.sheet("Sheet1", List.of(List.of("Tên", "Tuổi")), sheet -> { })),
                arguments("one list on two sheets", "roster.doubleTable", (Content) () -> {
                    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
                    sheets.put("Đảng viên", List.of(HEADER, HOA));
                    sheets.put("Đảng viên 2", List.of(HEADER, HOA));
                    return Books.sheets(sheets);
                }),
                arguments("hidden sheet", "roster.hiddenSheet", (Content) () -> {
                    try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(good.bytes()))) {
                        book.createSheet("Chức vụ").createRow(0).createCell(0).setCellValue("Mã đảng viên");
                        book.setSheetHidden(1, true);
                        return Books.bytes(book);
                    }
                }),
                arguments("quote that never ends", "roster.brokenCsv", (Content) () -> Books.csv("Mã đảng viên,Họ và tên", "dv0001,\"Nguyễn Văn Hòa", "dv0002,Trần Thị Lan")),
                arguments("letters behind a quote", "roster.brokenCsv", (Content) () -> Books.csv("Mã đảng viên,Họ và tên", "dv0001,\"Nguyễn\" Văn Hòa")),
                arguments("endless cell", "roster.brokenCsv", (Content) () -> Books.csv("Mã đảng viên,Họ và tên", "dv0001," + "a".repeat(60_000))));
    }

    /** S-19. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFileThatCannotBeReadIsRefusedByName(String what, String code, Content content) throws Exception {
        byte[] bytes = content.bytes();
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(FileFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
        assertThat(messages()).containsKey(code);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> wrongCells() {
        return Stream.of(
                arguments("TCVN3", "dv0001", "NguyÔn V¨n Hßa", null, "roster.tcvn3", "Họ và tên", "B2"),
                arguments("TCVN3 capital", "dv0001", "§Æng H÷u Ph­íc", null, "roster.tcvn3", "Họ và tên", "B2"),
                arguments("VNI", "dv0001", "Nguyeãn Vaên Huøng", null, "roster.vni", "Họ và tên", "B2"),
                arguments("VNI capitals", "dv0001", "TRAÀN THÒ LAN", null, "roster.vni", "Họ và tên", "B2"),
                arguments("broken UTF-8", "dv0001", "Nguyá»…n VÄƒn HÃ²a", null, "roster.broken", "Họ và tên", "B2"),
                arguments("no id", null, "Nguyễn Văn Hòa", null, "roster.missing", "Mã đảng viên", "A2"),
                arguments("no name", "dv0001", null, null, "roster.missing", "Họ và tên", "B2"),
                arguments("id with a mark", "đv0001", "Nguyễn Văn Hòa", null, "roster.pattern.CODE", "Mã đảng viên", "A2"),
                arguments("id with a space", "dv 0001", "Nguyễn Văn Hòa", null, "roster.pattern.CODE", "Mã đảng viên", "A2"),
                arguments("id that would be a role", "SECRETARY@CB-PD", "Nguyễn Văn Hòa", null, "roster.pattern.CODE", "Mã đảng viên", "A2"),
                arguments("id too long", "d".repeat(33), "Nguyễn Văn Hòa", null, "roster.tooLong", "Mã đảng viên", "A2"),
                arguments("name too long", "dv0001", "Hòa".repeat(40), null, "roster.tooLong", "Họ và tên", "B2"),
                arguments("cell longer than any", "dv0001", "Hòa".repeat(10_000), null, "roster.tooLong", "Họ và tên", "B2"),
                arguments("control character", "dv0001", "Nguyễn\u0007Hòa", null, "roster.controlCharacter", "Họ và tên", "B2"),
                arguments("day that isn't", "dv0001", "Nguyễn Văn Hòa", "31/02/1972", "roster.notADay", "Ngày sinh", "C2"),
                arguments("month first", "dv0001", "Nguyễn Văn Hòa", "05/19/1972", "roster.notADay", "Ngày sinh", "C2"),
                arguments("year of two figures", "dv0001", "Nguyễn Văn Hòa", "19/05/72", "roster.notADay", "Ngày sinh", "C2"),
                arguments("day long gone", "dv0001", "Nguyễn Văn Hòa", "19/05/0972", "roster.absurdDay", "Ngày sinh", "C2"),
                arguments("word for a day", "dv0001", "Nguyễn Văn Hòa", "năm 1972", "roster.notADay", "Ngày sinh", "C2"));
    }

    /** S-19: in CSV as in XLSX. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongCells")
    void aWrongCellIsToldWithItsPlace(String what, String id, String name, String birth, String code, String column, String place) throws IOException {
        List<String> row = java.util.Arrays.asList(id, name, birth);
        boolean printable = name == null || name.chars().noneMatch(Character::isISOControl);
        List<byte[]> files = new ArrayList<>();
        files.add(Books.csv(String.join(",", HEADER), row.stream().map(cell -> cell == null ? "" : cell).reduce((a, b) -> a + "," + b).orElseThrow()));
        if (printable) {
            files.add(members(List.of(HEADER, row)));
        }
        for (byte[] file : files) {
            rows.clear();
            problems.clear();
            read(file);
            assertThat(problems).extracting(Problem::code, Problem::row, Problem::column).containsExactly(org.assertj.core.groups.Tuple.tuple(code, 2, column));
            assertThat(problems.get(0).arguments()[0]).isEqualTo(place);
            assertThat(rows).extracting(Row::sound).containsExactly(false);
        }
        assertThat(messages()).containsKey(code);
    }

    @Test
    void formulasNumbersErrorsAndTruthsAreNoTexts() throws IOException {
        read(Books.sheet("Đảng viên", List.of(HEADER, HOA, HOA, HOA, HOA, HOA), sheet -> {
            sheet.getRow(1).getCell(1).setCellFormula("HYPERLINK(\"http://x\",\"Hòa\")");
            sheet.getRow(2).getCell(0).setCellValue(1001);
            sheet.getRow(3).getCell(1).setCellValue(true);
            sheet.getRow(4).getCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            sheet.getRow(5).getCell(2).setCellValue(1972);
        }));
        assertThat(problems).extracting(Problem::row, Problem::column, Problem::code).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, "Họ và tên", "roster.formula"),
                org.assertj.core.groups.Tuple.tuple(3, "Mã đảng viên", "roster.notText"),
                org.assertj.core.groups.Tuple.tuple(4, "Họ và tên", "roster.notText"),
                org.assertj.core.groups.Tuple.tuple(5, "Họ và tên", "roster.errorCell"),
                org.assertj.core.groups.Tuple.tuple(6, "Ngày sinh", "roster.notADay"));
    }

    @Test
    void daysAreReadFromDateCellsOfBothCalendarsAndFromText() throws IOException {
        for (boolean since1904 : new boolean[] {false, true}) {
            rows.clear();
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(since1904);
                Sheet sheet = book.createSheet("Đảng viên");
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
                row(sheet, 0, HEADER);
                row(sheet, 1, HOA);
                sheet.getRow(1).getCell(2).setCellValue(LocalDate.of(1972, 5, 19));
                sheet.getRow(1).getCell(2).setCellStyle(style);
                row(sheet, 2, List.of("dv0002", "Trần Thị Lan", "1/7/1980"));
                row(sheet, 3, List.of("dv0003", "Lê Quang Minh", "1980-07-01"));
                read(Books.bytes(book));
            }
            assertThat(problems).isEmpty();
            assertThat(rows).extracting(row -> row.day(Column.BIRTH))
                    .containsExactly(LocalDate.of(1972, 5, 19), LocalDate.of(1980, 7, 1), LocalDate.of(1980, 7, 1));
        }
    }

    private static void row(Sheet sheet, int number, List<String> cells) {
        var row = sheet.createRow(number);
        IntStream.range(0, cells.size()).forEach(i -> row.createCell(i).setCellValue(cells.get(i)));
    }

    @Test
    void whatIsHiddenOrMergedIsToldAndNotTaken() throws IOException {
        read(Books.sheet("Đảng viên", List.of(HEADER, HOA, List.of("dv0002", "Trần Thị Lan", "")), sheet -> {
            sheet.getRow(2).setZeroHeight(true);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        }));
        assertThat(problems).extracting(Problem::code).containsExactly("roster.hiddenRow", "roster.merged");
        assertThat(rows).extracting(Row::sound).containsExactly(true, false);

        problems.clear();
        read(Books.sheet("Đảng viên", List.of(HEADER, HOA), sheet -> sheet.setColumnHidden(1, true)));
        assertThat(problems).extracting(Problem::code).contains("roster.hiddenColumn");
        problems.clear();
        read(Books.sheet("Đảng viên", List.of(HEADER, HOA), sheet -> sheet.setColumnHidden(7, true)));
        assertThat(problems).isEmpty();
    }

    @Test
    void headersAreLookedAtBeforeRows() throws IOException {
        read(members(List.of(List.of("Mã đảng viên", "Ngày sinh", "Ngày sinh", "Biệt danh"), HOA)));
        assertThat(problems).extracting(Problem::code).containsExactly("roster.doubleHeader", "roster.unknownHeader", "roster.missingHeader");
        assertThat(problems.get(2).arguments()).containsExactly("Họ và tên");
        assertThat(rows).isEmpty();

        problems.clear();
        read(members(List.of(HEADER, List.of("dv0001", "Nguyễn Văn Hòa", "", "ghi chú bên lề"))));
        assertThat(problems).extracting(Problem::code).containsExactly("roster.noHeader");
        assertThat(problems.get(0).arguments()).containsExactly("D2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "\uFEFFUTF-8", "\uFEFFUTF-16LE", "\uFEFFUTF-16BE", "UTF-16LE", "UTF-16BE"})
    void everyUnicodeIsReadWithAndWithoutMark(String encoding) throws IOException {
        boolean marked = encoding.startsWith("\uFEFF");
        String text = (marked ? "\uFEFF" : "") + String.join("\t", HEADER) + "\r\n" + String.join("\t", HOA) + "\r\n";
        read(text.getBytes(Charset.forName(marked ? encoding.substring(1) : encoding)));
        assertThat(problems).isEmpty();
        assertThat(rows).extracting(row -> row.text(Column.MEMBER_NAME)).containsExactly("Nguyễn Văn Hòa");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void csvMayBePartedAsItLikesAndBreakLinesInCells(String separator) throws IOException {
        String header = String.join(separator, List.of("Mã đảng viên", "Họ và tên *", "Sở trường"));
        read(Books.csv(header, String.join(separator, "dv0001", "Nguyễn Văn Hòa", "\"Nông nghiệp, \"\"dân vận\"\"; thủy lợi\nvà đất đai\""), "", "dv0002" + separator + "Trần Thị Lan"));
        assertThat(problems).isEmpty();
        assertThat(rows.get(0).text(Column.STRENGTHS)).isEqualTo("Nông nghiệp, \"dân vận\"; thủy lợi\nvà đất đai");
        assertThat(rows).extracting(Row::number).containsExactly(2, 4);
        rows.clear();
        read(Books.csv("sep=" + separator, header, "dv0001" + separator + "Nguyễn Văn Hòa" + separator));
        assertThat(rows).extracting(Row::number).containsExactly(3);
    }

    /** letters put together from parts, with marks in any order, become one letter each; invisible ones are gone. */
    @Test
    void decomposedVietnameseBecomesComposed() throws IOException {
        String name = "Nguyễn Thị Thương Hường Ớt";
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(name);
        for (byte[] file : List.of(
                members(List.of(HEADER.stream().map(header -> Normalizer.normalize(header, Normalizer.Form.NFD)).toList(), List.of("dv0001", "\u200B " + decomposed + "\u00A0 ", ""))),
                Books.csv(Normalizer.normalize(String.join(",", HEADER), Normalizer.Form.NFD), "dv0001,\uFEFF" + decomposed + ",",
                        "dv0002,Tra\u0302\u0300n Thi\u0323 Hu\u031bo\u031bng,"))) {
            rows.clear();
            read(file);
            assertThat(problems).isEmpty();
            assertThat(rows.get(0).text(Column.MEMBER_NAME)).isEqualTo(name);
        }
        assertThat(rows.get(1).text(Column.MEMBER_NAME)).isEqualTo("Trần Thị Hương");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Nguyễn Văn Hòa", "Huỳnh Ngọc Ẩn", "Hoàng Thị Oanh", "Quách Uyên", "Toàn Thuý Ngoãn", "ĐẶNG HỮU PHƯỚC", "Nguyễn Thị Xoàn", "Tuệ Ý Yến", "H'Hen Niê",
        "Y Khoái Êban", "Kpă Hờ", "Trường Tiểu học số 2 «Kim Đồng»", "Số 12/4, tổ 3", "QĐ số 12-QĐ/ĐU ngày 14/08/2025", "ÔNG ÍCH KHIÊM", "Lý Quý", "Thùy Khuê", "Goòng, soóc",
        "Nguyễn Thị Ngoãn; 25 m², 30°C", "Mã Á Ếnh"})
    void goodVietnameseIsNotTakenForAnOldCode(String text) {
        assertThat(LegacyText.of(text)).isNull();
    }

    private static byte[] windows1258() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("x,".getBytes(StandardCharsets.US_ASCII));
        // Nguyễn Thị Hường, as this code page writes it: letters with breve, circumflex or horn, then the tone behind
        out.write("Nguy\u00EA\u00DEn Thi\u00F2 H\u00FD\u00F5\u00CCng, L\u00EA Tu\u00E2\u00ECn".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] oldExcel() throws IOException {
        try (var book = new org.apache.poi.hssf.usermodel.HSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            book.createSheet("Đảng viên").createRow(0).createCell(0).setCellValue("Mã đảng viên");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] workbook) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var data = encryptor.getDataStream(container)) {
                data.write(workbook);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] withDocumentType(byte[] workbook, String documentType) throws IOException {
        String sheet = Books.part(workbook, "xl/worksheets/sheet1.xml");
        String hostile = sheet.replaceFirst("<worksheet", java.util.regex.Matcher.quoteReplacement(documentType) + "<worksheet");
        assertThat(hostile).contains("DOCTYPE");
        return Books.with(workbook, Map.of("xl/worksheets/sheet1.xml", hostile.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, byte[]> manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        IntStream.range(0, 80).forEach(i -> parts.put("xl/media/" + i + ".bin", new byte[1]));
        return parts;
    }

    private static List<List<String>> manyRows() {
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(52, HOA));
        rows.set(0, HEADER);
        return rows;
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        messages.load(Files.newBufferedReader(Path.of("src/main/resources/messages/roster.properties")));
        return messages;
    }
}
