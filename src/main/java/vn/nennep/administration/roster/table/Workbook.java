package vn.nennep.administration.roster.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * An XLSX file, read as a stream: what is kept in memory is its list of shared strings and one row. Nothing is evaluated and nothing is followed:
 * formulas are told as such, document types refused, links and macros refuse the file. Every unpacked byte is counted.
 */
final class Workbook implements AutoCloseable {

    /** Sheets of the template that hold no data. */
    static final List<String> ASIDE = List.of("Hướng dẫn", "Danh mục");

    private static final int RATIO_MATTERS_FROM = 1 << 20;
    private static final int LONGEST_CELL = 40_000;
    private static final String RELATION_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATION_ID = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private record Sheet(String name, String part, boolean hidden) {}

    private final ZipFile zip;
    private final ReadingLimits limits;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final List<String> strings = new ArrayList<>();
    private final List<Boolean> dayStyles = new ArrayList<>();
    private boolean since1904;
    private long unpacked;

    Workbook(Path path, ReadingLimits limits) throws IOException {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new FileFault("roster.damaged");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    void read(Findings findings) throws IOException {
        try {
            checkParts();
            List<Sheet> sheets = sheets();
            readStyles();
            readStrings();
            readSheets(sheets, findings);
        } catch (XMLStreamException | ZipException | NumberFormatException e) {
            throw new FileFault("roster.damaged");
        }
    }

    private void checkParts() {
        if (zip.size() > limits.maxEntries()) {
            throw new FileFault("roster.bomb");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.contains("vbaproject") || name.contains("/activex/") || name.contains("/macrosheets/") || name.contains("/embeddings/")) {
                throw new FileFault("roster.macro");
            }
            if (name.contains("/externallinks/")) {
                throw new FileFault("roster.externalLink");
            }
        }
        if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
            throw new FileFault("roster.notAWorkbook");
        }
    }

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", at -> {
            if (at.getLocalName().equals("Relationship") && at.getAttributeValue(null, "Target") != null) {
                String target = at.getAttributeValue(null, "Target");
                parts.put(at.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        List<Sheet> sheets = new ArrayList<>();
        each("xl/workbook.xml", at -> {
            if (at.getLocalName().equals("workbookPr")) {
                since1904 = List.of("1", "true").contains(String.valueOf(at.getAttributeValue(null, "date1904")));
            } else if (at.getLocalName().equals("sheet")) {
                String id = at.getAttributeValue(RELATION_ID, "id");
                String part = parts.get(id != null ? id : at.getAttributeValue(STRICT_RELATION_ID, "id"));
                String state = at.getAttributeValue(null, "state");
                sheets.add(new Sheet(at.getAttributeValue(null, "name"), part, state != null && !state.equals("visible")));
            }
        });
        return sheets;
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/styles.xml") == null) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean[] inCells = new boolean[1];
        each("xl/styles.xml", at -> {
            switch (at.getLocalName()) {
                case "numFmt" -> formats.put(number(at, "numFmtId"), at.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> inCells[0] = true;
                case "cellStyles", "dxfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0]) {
                        int format = number(at, "numFmtId");
                        dayStyles.add(DateUtil.isADateFormat(format, formats.get(format)));
                    }
                }
                default -> { }
            }
        });
    }

    private void readStrings() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        try (InputStream part = open("xl/sharedStrings.xml")) {
            XMLStreamReader at = xml.createXMLStreamReader(part);
            while (next(at)) {
                if (at.getEventType() == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("si")) {
                    strings.add(textOf(at, "si"));
                }
            }
        }
    }

    private void readSheets(List<Sheet> sheets, Findings findings) throws IOException, XMLStreamException {
        Map<Table, String> seen = new EnumMap<>(Table.class);
        long total = sheets.stream().filter(sheet -> sheet.part() != null && zip.getEntry(sheet.part()) != null)
                .mapToLong(sheet -> Math.max(1, zip.getEntry(sheet.part()).getSize())).sum();
        long before = 0;
        for (Sheet sheet : sheets) {
            if (sheet.part() == null || zip.getEntry(sheet.part()) == null || ASIDE.contains(Values.line(sheet.name()))) {
                continue;
            }
            Table table = readSheet(sheet, before, Math.max(1, total), findings);
            before += Math.max(1, zip.getEntry(sheet.part()).getSize());
            String other = table == null ? null : seen.putIfAbsent(table, sheet.name());
            if (other != null) {
                throw new FileFault("roster.doubleTable", table.label(), other, sheet.name());
            }
        }
        if (seen.isEmpty()) {
            throw new FileFault("roster.emptyFile");
        }
    }

    /** @return null when the sheet is blank */
    private Table readSheet(Sheet sheet, long before, long total, Findings findings) throws IOException, XMLStreamException {
        Table byName = byName(sheet.name());
        TableReader reader = new TableReader(byName, limits.maxRows(), findings);
        long begin = unpacked;
        try (InputStream part = open(sheet.part())) {
            XMLStreamReader at = xml.createXMLStreamReader(part);
            int row = 0;
            while (next(at)) {
                if (at.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (at.getLocalName()) {
                    case "row" -> {
                        int last = row;
                        row = at.getAttributeValue(null, "r") == null ? row + 1 : number(at, "r");
                        if (row <= last) {
                            throw new FileFault("roster.damaged");
                        }
                        boolean hidden = List.of("1", "true").contains(String.valueOf(at.getAttributeValue(null, "hidden")));
                        List<Cell> cells = cells(at);
                        try {
                            reader.row(row, hidden, cells);
                        } catch (FileFault fault) {
                            throw fault.code().equals("roster.unknownTable") ? new FileFault("roster.unknownSheet", sheet.name()) : fault;
                        }
                        findings.read(Math.min(1, (double) (before + unpacked - begin) / total));
                    }
                    case "mergeCell" -> findings.problem(new Problem(
                            reader.table(), 0, null, "roster.merged", sheet.name(), String.valueOf(at.getAttributeValue(null, "ref"))));
                    case "col" -> {
                        if (List.of("1", "true").contains(String.valueOf(at.getAttributeValue(null, "hidden")))) {
                            reader.hiddenColumns(number(at, "min") - 1, number(at, "max") - 1);
                        }
                    }
                    default -> { }
                }
            }
        }
        if (sheet.hidden() && reader.headerSeen()) {
            throw new FileFault("roster.hiddenSheet", sheet.name());
        }
        return reader.headerSeen() ? reader.table() : null;
    }

    private static Table byName(String sheet) {
        for (Table table : Table.values()) {
            if (TableReader.plain(table.label()).equals(TableReader.plain(sheet))) {
                return table;
            }
        }
        return null;
    }

    private List<Cell> cells(XMLStreamReader at) throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        while (next(at)) {
            if (at.getEventType() == XMLStreamConstants.END_ELEMENT && at.getLocalName().equals("row")) {
                return cells;
            }
            if (at.getEventType() == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("c")) {
                int place = place(at.getAttributeValue(null, "r"), cells.size());
                Cell cell = cell(at);
                if (place >= TableReader.MOST_COLUMNS) {
                    if (!cell.blank()) {
                        throw new FileFault("roster.tooManyColumns", TableReader.MOST_COLUMNS);
                    }
                    continue;
                }
                while (cells.size() <= place) {
                    cells.add(Cell.BLANK);
                }
                cells.set(place, cell);
            }
        }
        return cells;
    }

    /** Column of the reference, {@code C7} being 2; without one the cell follows the last. */
    private static int place(String reference, int following) {
        if (reference == null) {
            return following;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(1_000_000, column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }

    private Cell cell(XMLStreamReader at) throws XMLStreamException {
        String type = at.getAttributeValue(null, "t");
        int style = at.getAttributeValue(null, "s") == null ? 0 : number(at, "s");
        boolean formula = false;
        String value = "";
        while (next(at) && !(at.getEventType() == XMLStreamConstants.END_ELEMENT && at.getLocalName().equals("c"))) {
            if (at.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (at.getLocalName()) {
                case "f" -> formula = true;
                case "v" -> value = textUntil(at, "v");
                case "is" -> value = textOf(at, "is");
                default -> { }
            }
        }
        if (formula) {
            return new Cell(Cell.Kind.FORMULA, "=", null);
        }
        return value.isEmpty() ? Cell.BLANK : cell(type == null ? "n" : type, style, value);
    }

    private Cell cell(String type, int style, String value) {
        return switch (type) {
            case "s" -> {
                int index = Integer.parseInt(value.strip());
                yield index < 0 || index >= strings.size() ? new Cell(Cell.Kind.ERROR, value, null) : Cell.text(strings.get(index));
            }
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> new Cell(Cell.Kind.BOOLEAN, value, null);
            case "e" -> new Cell(Cell.Kind.ERROR, value, null);
            case "d" -> new Cell(Cell.Kind.DAY, value, java.time.LocalDate.parse(value.substring(0, Math.min(10, value.length()))));
            default -> numeric(style, Double.parseDouble(value.strip()));
        };
    }

    private Cell numeric(int style, double value) {
        String text = java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        boolean day = style >= 0 && style < dayStyles.size() && dayStyles.get(style) && DateUtil.isValidExcelDate(value) && value == Math.floor(value);
        return day
                ? new Cell(Cell.Kind.DAY, text, DateUtil.getLocalDateTime(value, since1904).toLocalDate())
                : new Cell(Cell.Kind.NUMBER, text, null);
    }

    /** The text runs within the element, without the phonetic ones; what is longer than a cell may be is cut, and found too long. */
    private String textOf(XMLStreamReader at, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (next(at) && !(at.getEventType() == XMLStreamConstants.END_ELEMENT && at.getLocalName().equals(element))) {
            if (at.getEventType() == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("t") && !phonetic) {
                text.append(textUntil(at, "t"));
            } else if (at.isStartElement() && at.getLocalName().equals("rPh")) {
                phonetic = true;
            } else if (at.isEndElement() && at.getLocalName().equals("rPh")) {
                phonetic = false;
            }
            text.setLength(Math.min(text.length(), LONGEST_CELL));
        }
        return escapesResolved(text.toString());
    }

    private String textUntil(XMLStreamReader at, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next(at) && !(at.isEndElement() && at.getLocalName().equals(element))) {
            if ((at.isCharacters() || at.getEventType() == XMLStreamConstants.CDATA) && text.length() < LONGEST_CELL) {
                text.append(at.getText());
            }
        }
        return text.toString();
    }

    /** Excel writes characters that XML can't hold as {@code _x000D_}. */
    private static String escapesResolved(String text) {
        return !text.contains("_x")
                ? text
                : java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(text)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Steps on. A document type could name files and servers or grow without end: no spreadsheet program writes one. */
    private static boolean next(XMLStreamReader at) throws XMLStreamException {
        if (!at.hasNext()) {
            return false;
        }
        int event = at.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileFault("roster.documentType");
        }
        return true;
    }

    private interface Visit {
        void element(XMLStreamReader at);
    }

    private void each(String part, Visit visit) throws IOException, XMLStreamException {
        if (zip.getEntry(part) == null) {
            throw new FileFault("roster.notAWorkbook");
        }
        try (InputStream in = open(part)) {
            XMLStreamReader at = xml.createXMLStreamReader(in);
            while (next(at)) {
                if (at.isStartElement()) {
                    visit.element(at);
                }
            }
        }
    }

    private static int number(XMLStreamReader at, String attribute) {
        String value = at.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        return new Metered(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    /** Counts what is unpacked, of this part and of all. */
    private final class Metered extends FilterInputStream {

        private final long packed;
        private long here;

        Metered(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read >= 0 ? 1 : 0);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            here += read;
            unpacked += read;
            if (unpacked > limits.maxUnpackedSize().toBytes() || here > RATIO_MATTERS_FROM && here / packed > limits.maxRatio()) {
                throw new FileFault("roster.bomb");
            }
        }
    }
}
