package vn.nennep.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what a PDF does without being asked: run a script, start a program, bring other files along. It reads names, in whatever way they are
 * written, in the whole file and in the compressed parts that hold objects; it doesn't need to understand the file.
 */
final class PdfFile {

    private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "RichMedia", "XFA", "ImportData", "SubmitForm", "GoToE", "Rendition");
    private static final Set<String> ATTACHED = Set.of("EmbeddedFile", "EmbeddedFiles");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_HEAD = 4_000;
    private static final int LARGEST_OBJECTS = 60 * 1024 * 1024;
    private static final String DELIMITERS = "()<>[]{}/% \t\r\n\f\0";

    private PdfFile() {}

    /** @throws FileRefused if it isn't harmless, or hides what it is */
    static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            names(bytes);
            for (int at = find(bytes, "stream", 0); at >= 0; at = find(bytes, "stream", at + 6)) {
                if (at < 3 || bytes.get(at - 1) != 'd') {
                    objects(bytes, at);
                }
            }
        }
    }

    /** Every name of it; a stream's raw content is looked through as well, as a reader may be led to begin there. */
    private static void names(ByteBuffer bytes) {
        for (int at = 0; at < bytes.limit(); at++) {
            if (bytes.get(at) == '/') {
                String name = name(bytes, at + 1);
                if (ACTIVE.contains(name)) {
                    throw new FileRefused("file.active");
                }
                if (ATTACHED.contains(name)) {
                    throw new FileRefused("file.attachments");
                }
                if (name.equals("Encrypt")) {
                    throw new FileRefused("file.locked");
                }
            }
        }
    }

    /** A name may hide letters as #xx. */
    private static String name(ByteBuffer bytes, int from) {
        StringBuilder name = new StringBuilder();
        for (int at = from; at < bytes.limit() && name.length() < LONGEST_NAME; at++) {
            char c = (char) (bytes.get(at) & 0xff);
            if (DELIMITERS.indexOf(c) >= 0) {
                break;
            }
            if (c == '#' && at + 2 < bytes.limit()) {
                int high = Character.digit(bytes.get(at + 1), 16);
                int low = Character.digit(bytes.get(at + 2), 16);
                if (high >= 0 && low >= 0) {
                    c = (char) (high * 16 + low);
                    at += 2;
                }
            }
            name.append(c);
        }
        return name.toString();
    }

    /** Unpacks the stream that begins here when it holds objects, and looks at their names. */
    private static void objects(ByteBuffer bytes, int keyword) {
        int head = Math.max(0, keyword - LONGEST_HEAD);
        boolean holdsObjects = false;
        boolean deflated = false;
        boolean otherwise = false;
        for (int at = last(bytes, "obj", head, keyword); at < keyword; at++) {
            if (bytes.get(at) == '/') {
                String name = name(bytes, at + 1);
                holdsObjects |= name.equals("ObjStm");
                deflated |= name.equals("FlateDecode") || name.equals("Fl");
                otherwise |= name.equals("DecodeParms") || name.equals("DP") || name.endsWith("Decode") && !name.equals("FlateDecode");
            }
        }
        if (!holdsObjects) {
            return;
        }
        if (otherwise) {
            throw new FileRefused("file.broken");
        }
        if (deflated) {
            names(ByteBuffer.wrap(inflated(bytes, keyword + 6)));
        }
    }

    private static byte[] inflated(ByteBuffer bytes, int keywordEnd) {
        int from = keywordEnd;
        while (from < bytes.limit() && (bytes.get(from) == '\r' || bytes.get(from) == '\n')) {
            from++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.duplicate().position(from));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[64 * 1024];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(buffer, 0, read);
                if (out.size() > LARGEST_OBJECTS) {
                    throw new FileRefused("file.bomb");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new FileRefused("file.broken");
        } finally {
            inflater.end();
        }
    }

    private static int find(ByteBuffer bytes, String word, int from) {
        int last = bytes.limit() - word.length();
        for (int at = from; at <= last; at++) {
            if (stands(bytes, word, at)) {
                return at;
            }
        }
        return -1;
    }

    private static int last(ByteBuffer bytes, String word, int from, int to) {
        for (int at = to - word.length(); at >= from; at--) {
            if (stands(bytes, word, at)) {
                return at;
            }
        }
        return from;
    }

    private static boolean stands(ByteBuffer bytes, String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes.get(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
