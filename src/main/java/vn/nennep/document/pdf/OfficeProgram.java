package vn.nennep.document.pdf;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where LibreOffice's command is. */
final class OfficeProgram {

    /** What an operator writes who wants no PDF although the program is there. */
    static final String NONE = "none";

    private static final List<String> NAMES = List.of("soffice", "libreoffice");

    private OfficeProgram() {}

    /**
     * @param configured a file, or {@link #NONE}; empty to look on the search path
     * @param searchPath directories, as the environment's {@code PATH} lists them; may be null
     * @return empty where there is no such program, so that no PDF is offered
     */
    static Optional<Path> find(String configured, String searchPath) {
        if (configured.equals(NONE)) {
            return Optional.empty();
        }
        Stream<Path> candidates = configured.isBlank() ? onPath(searchPath) : path(configured).stream();
        return candidates.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onPath(String searchPath) {
        return searchPath == null
                ? Stream.empty()
                : Arrays.stream(searchPath.split(File.pathSeparator))
                        .filter(directory -> !directory.isBlank())
                        .flatMap(directory -> path(directory).stream())
                        .flatMap(directory -> NAMES.stream().map(directory::resolve));
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
