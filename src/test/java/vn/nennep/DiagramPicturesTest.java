package vn.nennep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture that shows yesterday's model misleads its reader. */
class DiagramPicturesTest {

    private static final Path PICTURES = Path.of("docs/diagrams");
    private static final Pattern HASH = Pattern.compile("<svg data-bpmn-sha256=\"([0-9a-f]{64})\"");
    private static final String REDRAW = "redraw with: cd src/main/frontend/diagrams && npm ci && npm run diagrams";

    @ParameterizedTest
    @MethodSource("vn.nennep.ModelFiles#all")
    void thePictureShowsTheModelAsItIsNow(Path model) throws Exception {
        var picture = PICTURES.resolve(ModelFiles.name(model) + ".svg");
        assertThat(picture).as("%s has no picture: %s", model, REDRAW).exists();

        var hash = HASH.matcher(Files.readString(picture));
        assertThat(hash.find()).as("%s names no model: %s", picture, REDRAW).isTrue();
        assertThat(hash.group(1)).as("%s shows an older %s: %s", picture, model, REDRAW).isEqualTo(sha256(model));
    }

    @Test
    void noPictureIsLeftOverFromAModelThatIsGone() throws Exception {
        try (var pictures = Files.list(PICTURES)) {
            var models = ModelFiles.all().stream().map(model -> ModelFiles.name(model) + ".svg").toList();
            assertThat(pictures.map(picture -> picture.getFileName().toString()).filter(file -> file.endsWith(".svg")))
                    .containsExactlyInAnyOrderElementsOf(models);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
