package vn.nennep.platform.intake;

import java.util.ArrayList;
import java.util.List;
import vn.nennep.platform.files.FileLink;

/** A titled part of what a person is given to read. All text is plain; the page escapes it and keeps line breaks. */
public record Reading(String title, List<Block> blocks) {

    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** A text, a warning, a table or a list of files. Fields that a kind doesn't use are null. */
    public record Block(
            String kind, String label, String text, List<String> columns, List<List<String>> rows, List<FileLink> files) {}

    /** Collects blocks; empty texts, tables and file lists are left out. */
    public static final class Builder {

        private final String title;
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        public Builder text(String label, String text) {
            if (text != null && !text.isBlank()) {
                blocks.add(new Block("text", label, text, null, null, null));
            }
            return this;
        }

        /** What the reader must not overlook. */
        public Builder warning(String text) {
            blocks.add(new Block("warning", null, text, null, null, null));
            return this;
        }

        public Builder table(String label, List<String> columns, List<List<String>> rows) {
            if (!rows.isEmpty()) {
                blocks.add(new Block("table", label, null, columns, rows, null));
            }
            return this;
        }

        public Builder files(String label, List<FileLink> files) {
            if (!files.isEmpty()) {
                blocks.add(new Block("files", label, null, null, null, files));
            }
            return this;
        }

        public boolean isEmpty() {
            return blocks.isEmpty();
        }

        public Reading build() {
            return new Reading(title, List.copyOf(blocks));
        }
    }
}
