package vn.nennep.administration.roster.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;

/** A file that somebody brings: what it is, its content says and not its name. */
public final class RosterFile {

    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private RosterFile() {}

    /** @throws FileFault if it can't be read at all */
    public static void read(Path path, ReadingLimits limits, Findings findings) throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw new FileFault("roster.emptyFile");
        }
        if (size > limits.maxFileSize().toBytes()) {
            throw new FileFault("roster.tooLarge", limits.maxFileSize().toMegabytes());
        }
        String head = head(path);
        try {
            if (head.startsWith(OLE)) {
                throw new FileFault(encrypted(path) ? "roster.encrypted" : "roster.oldExcel");
            }
            if (head.startsWith("PK")) {
                try (Workbook workbook = new Workbook(path, limits)) {
                    workbook.read(findings);
                }
            } else if (head.startsWith("%PDF-") || head.startsWith("{\\rtf")) {
                throw new FileFault("roster.notATable");
            } else {
                new CsvFile(path, limits).read(findings);
            }
        } catch (DateTimeException e) {
            throw new FileFault("roster.damaged");
        }
    }

    private static String head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
        }
    }

    /** A workbook with a password is an old container with a part of this name. */
    private static boolean encrypted(Path path) throws IOException {
        byte[] all = Files.readAllBytes(path);
        return new String(all, StandardCharsets.ISO_8859_1).contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
    }
}
