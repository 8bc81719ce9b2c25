package vn.nennep.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads how large a picture says it is, without unpacking it. */
final class PictureFile {

    /** As many as no camera or scanner of an office makes; unpacked it is 400 MB. */
    private static final long MOST_PIXELS = 100_000_000;

    private PictureFile() {}

    /** @throws FileRefused if it can't be read or would fill the memory of whoever opens it */
    static void check(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new FileRefused("file.broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new FileRefused("file.bomb");
                }
            } finally {
                reader.dispose();
            }
        } catch (javax.imageio.IIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FileRefused("file.broken");
        }
    }
}
