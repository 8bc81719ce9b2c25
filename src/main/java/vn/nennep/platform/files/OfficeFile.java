package vn.nennep.platform.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks into a Word or PowerPoint file before anybody else opens it: for program code, for what it would fetch from elsewhere as soon as it is opened, for fields
 * that start programs, and for a size that nothing on a member's old computer survives.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_INSIDE = 500L * 1024 * 1024;
    private static final long LARGEST_XML = 60L * 1024 * 1024;
    private static final int LARGEST_EMBEDDED = 20 * 1024 * 1024;
    /** What unpacks to more than so many times its size isn't text; small parts may. */
    private static final int MOST_SHRUNK = 100;
    private static final int NEVER_MIND_BELOW = 1024 * 1024;

    private static final int END_OF_DIRECTORY = 22;
    private static final String DOCUMENT = "wordprocessingml.document.main+xml";
    private static final String PRESENTATION = "presentationml.presentation.main+xml";
    private static final Pattern CODE = Pattern.compile(".*(vbaproject|vbadata|/activex/|/ctrlprops/|oleobject|/macrosheets/|\\.bin$).*");
    /** Settings of a printer stand in parts that end in .bin and hold no code. */
    private static final Pattern PRINTER = Pattern.compile(".*/printersettings/[^/]+\\.bin");
    private static final Pattern CODE_TYPE = Pattern.compile("macroenabled|vbaproject|oleobject|activex");
    private static final Set<String> CODE_RELATION = Set.of("vbaProject", "oleObject", "control", "ctrlProp", "afChunk", "aFChunk", "subDocument", "frame");
    private static final List<String> LINKS = List.of("http://", "https://", "mailto:", "#");
    /** Fields that fetch or start something when the file is opened or printed. */
    private static final Pattern FETCHING_FIELD =
            Pattern.compile("(?i)\\s*\\\\?(DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|RD)\\b.*", Pattern.DOTALL);
    private static final Pattern STARTING_ACTION = Pattern.compile("(?i)ppaction://(program|macro|ole).*");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long unpacked;

    private OfficeFile() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * Which kind it is, if any.
     *
     * @throws FileRefused if it is one, but not a harmless one
     */
    static Optional<FileKind> kind(Path file) throws IOException {
        if (!isOneArchiveAndNothingElse(file)) {
            throw new FileRefused("file.broken");
        }
        return new OfficeFile().look(file);
    }

    /** Its directory ends where the file ends and begins where the entries end: no second archive, no other file before or behind. */
    private static boolean isOneArchiveAndNothingElse(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long end = bytes.length() - END_OF_DIRECTORY;
            if (end < 0) {
                return false;
            }
            bytes.seek(end);
            byte[] tail = new byte[END_OF_DIRECTORY];
            bytes.readFully(tail);
            return number(tail, 0) == 0x06054b50L && number(tail, 16) + number(tail, 12) == end;
        }
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xffL) | (bytes[at + 1] & 0xffL) << 8 | (bytes[at + 2] & 0xffL) << 16 | (bytes[at + 3] & 0xffL) << 24;
    }

    private Optional<FileKind> look(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new FileRefused("file.bomb");
            }
            Optional<FileKind> kind = kind(zip);
            if (kind.isEmpty()) {
                return kind;
            }
            Set<String> names = new HashSet<>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                name(entry.getName(), names);
                try (InputStream part = zip.getInputStream(entry)) {
                    part(entry.getName(), new Counted(part, entry.getCompressedSize()));
                }
            }
            return kind;
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw new FileRefused("file.broken");
        }
    }

    private Optional<FileKind> kind(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        boolean document = zip.getEntry("word/document.xml") != null;
        boolean presentation = zip.getEntry("ppt/presentation.xml") != null;
        if (types == null || document == presentation) {
            return Optional.empty();
        }
        byte[] listed;
        try (InputStream in = zip.getInputStream(types)) {
            listed = in.readNBytes(NEVER_MIND_BELOW);
        }
        String list = new String(listed, StandardCharsets.UTF_8);
        if (CODE_TYPE.matcher(list.toLowerCase(Locale.ROOT)).find()) {
            throw new FileRefused("file.macro");
        }
        return list.contains(document ? DOCUMENT : PRESENTATION) ? Optional.of(document ? FileKind.DOCX : FileKind.PPTX) : Optional.empty();
    }

    /** Programs differ in which of two parts of one name they read, and in what a path leads to. */
    private static void name(String name, Set<String> seen) {
        if (!seen.add(name.toLowerCase(Locale.ROOT)) || name.startsWith("/") || name.contains("\\") || (name + "/").contains("../")) {
            throw new FileRefused("file.broken");
        }
    }

    private void part(String entry, InputStream content) throws IOException, XMLStreamException {
        String name = entry.toLowerCase(Locale.ROOT);
        if (CODE.matcher("/" + name).matches() && !PRINTER.matcher("/" + name).matches()) {
            throw new FileRefused("file.macro");
        }
        if (name.endsWith(".rels")) {
            relations(content);
        } else if (name.endsWith(".xml")) {
            fields(content);
        } else if (name.contains("/embeddings/")) {
            embedded(name, content);
        } else {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private void relations(InputStream content) throws XMLStreamException {
        XMLStreamReader reader = xml.createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (next(reader) == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Relationship")) {
                String type = String.valueOf(reader.getAttributeValue(null, "Type"));
                String last = type.substring(type.lastIndexOf('/') + 1);
                if (CODE_RELATION.contains(last)) {
                    throw new FileRefused("file.macro");
                }
                if ("External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode")) && !isLink(last, reader.getAttributeValue(null, "Target"))) {
                    throw new FileRefused("file.external");
                }
            }
        }
    }

    /** What a reader has to click before anything happens, and what leads to a page or a mail then. */
    private static boolean isLink(String type, String target) {
        String to = target == null ? "" : target.strip().toLowerCase(Locale.ROOT);
        return type.equals("hyperlink") && LINKS.stream().anyMatch(to::startsWith);
    }

    private void fields(InputStream content) throws XMLStreamException {
        XMLStreamReader reader = xml.createXMLStreamReader(content);
        Deque<StringBuilder> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            if (next(reader) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals("action") && STARTING_ACTION.matcher(reader.getAttributeValue(i)).matches()) {
                    throw new FileRefused("file.macro");
                }
            }
            switch (reader.getLocalName()) {
                case "fldSimple" -> field(attribute(reader, "instr"));
                case "fldChar" -> {
                    String type = attribute(reader, "fldCharType");
                    if (type.equals("begin")) {
                        // a field whose name another field computes
                        if (!open.isEmpty() && open.peek().toString().isBlank()) {
                            throw new FileRefused("file.external");
                        }
                        open.push(new StringBuilder());
                    } else if (type.equals("end") && !open.isEmpty()) {
                        field(open.pop().toString());
                    } else if (type.equals("separate") && !open.isEmpty()) {
                        field(open.peek().toString());
                        // what follows is the field's result
                        open.peek().append(' ');
                    }
                }
                case "instrText" -> {
                    String text = reader.getElementText();
                    if (open.isEmpty()) {
                        field(text);
                    } else {
                        open.peek().append(text);
                    }
                }
                default -> {
                    // says nothing about fields
                }
            }
        }
        open.forEach(field -> field(field.toString()));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void field(String instruction) {
        if (FETCHING_FIELD.matcher(instruction).matches()) {
            throw new FileRefused("file.external");
        }
    }

    /** The figures behind a chart, as a workbook; anything else that is embedded would be opened by another program. */
    private void embedded(String name, InputStream content) throws IOException, XMLStreamException {
        byte[] workbook = bytes(content);
        if (!name.endsWith(".xlsx")) {
            throw new FileRefused("file.macro");
        }
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                name(entry.getName(), names);
                if (names.size() > MOST_ENTRIES || entry.getName().toLowerCase(Locale.ROOT).contains("/embeddings/")) {
                    throw new FileRefused("file.bomb");
                }
                part(entry.getName(), new Counted(zip, workbook.length));
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new FileRefused("file.broken");
        }
    }

    private static byte[] bytes(InputStream content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(content.readNBytes(LARGEST_EMBEDDED + 1));
        if (bytes.size() > LARGEST_EMBEDDED) {
            throw new FileRefused("file.bomb");
        }
        return bytes.toByteArray();
    }

    /** A document type is refused wherever it stands: entities of it would be a bomb or fetch something. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new FileRefused("file.broken");
        }
        return event;
    }

    /** Counts what comes out, whatever the archive says of its sizes. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long out;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {
            // the archive goes on
        }

        private void count(int bytes) {
            out += bytes;
            unpacked += bytes;
            if (unpacked > LARGEST_INSIDE || out > LARGEST_XML && out / packed > 5 || out > NEVER_MIND_BELOW && out / packed > MOST_SHRUNK) {
                throw new FileRefused("file.bomb");
            }
        }
    }
}
