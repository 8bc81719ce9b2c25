package vn.nennep.administration.roster.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.nennep.platform.web.Neutral;

/** A CSV file of one table: UTF-8 or UTF-16, with or without a mark; parted by comma, semicolon or tab. */
final class CsvFile {

    private static final int SAMPLE = 65_536;
    private static final int LONGEST_CELL = 40_000;

    private final Path path;
    private final ReadingLimits limits;

    CsvFile(Path path, ReadingLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    void read(Findings findings) throws IOException {
        byte[] sample = sample();
        Charset charset = charset(sample);
        Start start = start(charset);
        if (start.line().strip().toLowerCase(Locale.ROOT).matches("<(!doctype|html|\\?xml|table|head|meta).*")) {
            throw new FileFault("roster.html");
        }
        TableReader table = new TableReader(null, limits.maxRows(), findings);
        CsvRecordHandler cells = CsvRecordHandler.builder().maxFields(TableReader.MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(4 * LONGEST_CELL).build();
        long size = Math.max(1, Files.size(path));
        try (Counted bytes = new Counted(Files.newInputStream(path));
                Reader text = new BufferedReader(new InputStreamReader(bytes, strict(charset)));
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(start.separator())
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .build(cells, text)) {
            int number = 0;
            for (CsvRecord record : records) {
                number++;
                if (number == 1 && start.declared()) {
                    continue;
                }
                table.row(number, false, record.getFields().stream().map(field -> Cell.text(Neutral.restored(unmarked(field)))).toList());
                findings.read((double) bytes.count / size);
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException ? new FileFault("roster.unknownEncoding") : new FileFault("roster.brokenCsv");
        }
        if (!table.headerSeen()) {
            throw new FileFault("roster.emptyFile");
        }
    }

    private static String unmarked(String field) {
        return field.startsWith("\uFEFF") ? field.substring(1) : field;
    }

    private byte[] sample() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private Charset charset(byte[] sample) throws IOException {
        Charset likely = byMarkOrZeros(sample);
        if (decodes(likely)) {
            return likely;
        }
        throw new FileFault(likely == StandardCharsets.UTF_8 ? LegacyText.codeOf(sample) : "roster.unknownEncoding");
    }

    private static Charset byMarkOrZeros(byte[] sample) {
        if (sample.length >= 2 && (sample[0] & 0xFF) == 0xFF && (sample[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (sample.length >= 2 && (sample[0] & 0xFF) == 0xFE && (sample[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return StandardCharsets.UTF_8;
        }
        // half of Vietnamese text is ASCII, which UTF-16 pads with zeros, always on the same side
        int few = sample.length / 50;
        if (zeros[1] > sample.length / 8 && zeros[0] <= few) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > sample.length / 8 && zeros[1] <= few) {
            return StandardCharsets.UTF_16BE;
        }
        throw new FileFault("roster.notATable");
    }

    private boolean decodes(Charset charset) throws IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(path), strict(charset))) {
            char[] buffer = new char[8192];
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw new FileFault("roster.notATable");
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static java.nio.charset.CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @param declared whether the first line only says {@code sep=;}, as Excel has it */
    private record Start(String line, char separator, boolean declared) {}

    private Start start(Charset charset) throws IOException {
        char[] buffer = new char[8192];
        int read;
        try (Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), strict(charset)))) {
            read = text.read(buffer);
        }
        String begin = read <= 0 ? "" : unmarked(new String(buffer, 0, read)).stripLeading();
        if (begin.isEmpty()) {
            throw new FileFault("roster.emptyFile");
        }
        String line = begin.lines().findFirst().orElse("");
        if (line.matches("(?i)sep=.")) {
            return new Start(line, line.charAt(4), true);
        }
        char best = ',';
        for (char candidate : List.of(',', ';', '\t')) {
            best = outsideQuotes(line, candidate) > outsideQuotes(line, best) ? candidate : best;
        }
        return new Start(line, best, false);
    }

    private static long outsideQuotes(String line, char wanted) {
        long count = 0;
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            count += !quoted && c == wanted ? 1 : 0;
        }
        return count;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read >= 0 ? 1 : 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
