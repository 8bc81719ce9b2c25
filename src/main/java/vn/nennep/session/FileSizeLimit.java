package vn.nennep.session;

import java.util.Collection;
import java.util.Optional;
import vn.nennep.platform.files.FileLink;

/**
 * How large a file may be. Source: {@code domain.md} P2 form 4.
 *
 * @param megabytes policy {@code files.maxMegabytes}
 */
public record FileSizeLimit(int megabytes) {

    private static final long MEGABYTE = 1024L * 1024;

    /** Refuses when one of the files is larger, and names it. */
    public Optional<Finding> judge(String field, Collection<FileLink> files) {
        return files.stream()
                .filter(file -> file.size() > megabytes * MEGABYTE)
                .findFirst()
                .map(file -> Finding.refusal(field, "session.outline.fileTooLarge", file.name(), megabytes));
    }
}
