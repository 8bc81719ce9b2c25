package vn.nennep.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that may be added ({@code domain.md} P2, task 4), told by content and not by name. */
enum FileKind {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PDF("pdf", "application/pdf"),
    PNG("png", "image/png"),
    JPG("jpg", "image/jpeg"),
    MP4("mp4", "video/mp4");

    /** Where an archive keeps its directory: at the end, before a comment of at most 65,535 bytes. */
    private static final int ARCHIVE_TAIL = 22 + 65_535;

    private final String extension;
    private final String mediaType;

    FileKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The kind of the content, if it is one of these and the name agrees.
     *
     * @throws FileRefused if it is of this kind, but would do or bring more than it shows
     */
    static Optional<FileKind> of(Path content, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\.jpeg$", ".jpg");
        Optional<FileKind> kind = byContent(content).filter(k -> lower.endsWith("." + k.extension));
        if (kind.isEmpty()) {
            return kind;
        }
        switch (kind.get()) {
            case PDF -> PdfFile.check(content);
            case PNG, JPG -> PictureFile.check(content);
            default -> {
                // an Office file has been looked through to know its kind; a video has nothing to look at
            }
        }
        if (kind.get() != DOCX && kind.get() != PPTX && endsAsAnArchive(content)) {
            throw new FileRefused("file.broken");
        }
        return kind;
    }

    private static Optional<FileKind> byContent(Path content) throws IOException {
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
        return ascii.startsWith("PK\u0003\u0004") ? OfficeFile.kind(content) : Optional.empty();
    }

    /** One file that is two: programs that look at the end see an archive where others see a picture. */
    private static boolean endsAsAnArchive(Path content) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(content.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), ARCHIVE_TAIL)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
        }
    }
}
