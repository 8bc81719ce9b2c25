package vn.nennep.administration.roster.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small files as people and attackers bring them. */
public final class Books {

    /** Headers of the members' list that a file can't do without, and some more. */
    public static final List<String> MEMBERS =
            List.of("Mã đảng viên", "Họ và tên", "Ngày sinh", "Email", "Điện thoại", "Mã chi bộ", "Chính thức/Dự bị", "Từ ngày", "Sở trường");

    private Books() {}

    /** A workbook with one sheet of texts. */
    public static byte[] sheet(String name, List<List<String>> rows, Consumer<Sheet> more) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill(book, name, rows);
            more.accept(book.getSheet(name));
            return bytes(book);
        }
    }

    public static byte[] sheets(Map<String, List<List<String>>> sheets) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheets.forEach((name, rows) -> fill(book, name, rows));
            return bytes(book);
        }
    }

    private static void fill(XSSFWorkbook book, String name, List<List<String>> rows) {
        Sheet sheet = book.createSheet(name);
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++) {
                if (rows.get(i).get(j) != null) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
        }
    }

    public static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** The archive with these parts added or replaced. */
    static byte[] with(byte[] archive, Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
        }
        all.putAll(parts);
        return zip(all);
    }

    static String part(byte[] archive, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static Path file(Path directory, byte[] content) throws IOException {
        Path file = Files.createTempFile(directory, "roster", ".tmp");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
        return file;
    }
}
