package vn.nennep.administration.roster.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One CSV file a list, in a ZIP: UTF-8 with a mark, so that Excel reads it right. Nothing in it is taken for a formula. */
public final class CsvOutput implements RosterOutput {

    private final ZipOutputStream zip;
    private Table table;
    private CsvWriter rows;

    public CsvOutput(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void begin(Table next) throws IOException {
        end();
        table = next;
        zip.putNextEntry(new ZipEntry(next.label() + ".csv"));
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new Open(text));
        rows.writeRecord(next.columns().stream().map(Column::header).toList());
    }

    @Override
    public void row(List<String> values) {
        List<Column> columns = table.columns();
        List<String> readable = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            readable.add(Neutral.neutralised(columns.get(i).readable(values.get(i))));
        }
        rows.writeRecord(readable);
    }

    @Override
    public void close() throws IOException {
        end();
        zip.finish();
    }

    private void end() throws IOException {
        if (rows != null) {
            rows.close();
            zip.closeEntry();
            rows = null;
        }
    }

    /** A CSV text: the ZIP goes on when it ends. */
    private static final class Open extends Writer {

        private final Writer text;

        Open(Writer text) {
            this.text = text;
        }

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            text.write(chars, offset, length);
        }

        @Override
        public void flush() throws IOException {
            text.flush();
        }

        @Override
        public void close() {
            try {
                text.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A list of what is wrong, for a spreadsheet program. */
    public static byte[] list(List<String> headers, Iterable<List<String>> lines) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(headers);
            lines.forEach(line -> csv.writeRecord(line.stream().map(Neutral::neutralised).toList()));
            csv.flush();
        }
        return bytes.toByteArray();
    }
}
