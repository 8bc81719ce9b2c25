package vn.nennep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process models as they stand in the repository. */
final class ModelFiles {

    private static final String EXTENSION = ".bpmn";

    private ModelFiles() {
    }

    static List<Path> all() {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File name without extension, which is the process id too. */
    static String name(Path model) {
        var file = model.getFileName().toString();
        return file.substring(0, file.length() - EXTENSION.length());
    }
}
