package vn.nennep.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file that a spreadsheet opens as it is: UTF-8 with a mark, and no cell that it would take for a formula. Closing it leaves open what it is written to. */
public final class Csv implements Closeable {

    private final CsvWriter lines;

    public Csv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        lines = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    /** A whole file at once. */
    public static byte[] of(List<String> headers, Iterable<List<String>> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Csv csv = new Csv(bytes)) {
            csv.line(headers);
            lines.forEach(csv::line);
        }
        return bytes.toByteArray();
    }

    /** @param cells null is an empty one */
    public void line(List<?> cells) {
        lines.writeRecord(cells.stream().map(cell -> cell == null ? "" : Neutral.neutralised(cell.toString())).toList());
    }

    @Override
    public void close() throws IOException {
        lines.flush();
    }
}
