package vn.nennep.administration.roster.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.nennep.platform.web.Csv;

/** One CSV file a list, in a ZIP: UTF-8 with a mark, so that Excel reads it right. Nothing in it is taken for a formula. */
public final class CsvOutput implements RosterOutput {

    private final ZipOutputStream zip;
    private Table table;
    private Csv rows;

    public CsvOutput(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void begin(Table next) throws IOException {
        end();
        table = next;
        zip.putNextEntry(new ZipEntry(next.label() + ".csv"));
        rows = new Csv(zip);
        rows.line(next.columns().stream().map(Column::header).toList());
    }

    @Override
    public void row(List<String> values) {
        List<Column> columns = table.columns();
        List<String> readable = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            readable.add(columns.get(i).readable(values.get(i)));
        }
        rows.line(readable);
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
}
