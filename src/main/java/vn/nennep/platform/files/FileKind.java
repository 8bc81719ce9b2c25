package vn.nennep.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of file that may be added ({@code domain.md} P2, task 4), told by content and not by name. */
enum FileKind {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PDF("pdf", "application/pdf"),
    PNG("png", "image/png"),
    JPG("jpg", "image/jpeg"),
    MP4("mp4", "video/mp4");

    /** An Office file that carries program code. */
    static final class MacroFound extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final String extension;
    private final String mediaType;

    FileKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind of the content, if it is one of these and the name agrees. */
    static Optional<FileKind> of(Path content, String name) throws IOException, MacroFound {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\.jpeg$", ".jpg");
        Optional<FileKind> kind = byContent(content);
        return kind.filter(k -> lower.endsWith("." + k.extension));
    }

    private static Optional<FileKind> byContent(Path content) throws IOException, MacroFound {
        byte[] head;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            head = in.readNBytes(12);
        }
        String ascii = new String(head, StandardCharsets.ISO_8859_1);
        if (ascii.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (ascii.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (ascii.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPG);
        }
        if (ascii.length() == 12 && ascii.startsWith("ftyp", 4)) {
            return Optional.of(MP4);
        }
        return ascii.startsWith("PK\u0003\u0004") ? office(content) : Optional.empty();
    }

    private static Optional<FileKind> office(Path content) throws IOException, MacroFound {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                String entry = entries.nextElement().getName().toLowerCase(Locale.ROOT);
                if (entry.contains("vbaproject") || entry.contains("/activex/") || entry.contains("/embeddings/oleobject")) {
                    throw new MacroFound();
                }
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(PPTX) : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
