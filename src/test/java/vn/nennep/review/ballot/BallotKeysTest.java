package vn.nennep.review.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of open boxes: on the disk, readable by their owner alone, gone when they are deleted. */
class BallotKeysTest {

    @TempDir Path folder;

    @Test
    void aKeyIsThereAtOnceAndForItsOwnerAlone() throws IOException {
        BallotKeys keys = new BallotKeys(folder.resolve("keys"), Clock.systemUTC());
        String name = keys.create();
        Path file = folder.resolve("keys").resolve(name + ".key");
        assertThat(keys.read(name)).hasValueSatisfying(key -> assertThat(key).hasSize(32));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
        assertThat(keys.read(keys.create()).orElseThrow()).isNotEqualTo(keys.read(name).orElseThrow());
        keys.delete(name);
        keys.delete(name);
        assertThat(file).doesNotExist();
        assertThat(keys.read(name)).isEmpty();
        assertThat(keys.all()).hasSize(1);
    }

    /** A disk that isn't there just now must not make a box void. */
    @Test
    void aDirectoryThatIsGoneIsAFaultAndNotALostKey() throws IOException {
        BallotKeys keys = new BallotKeys(folder.resolve("keys"), Clock.systemUTC());
        String name = keys.create();
        Files.move(folder.resolve("keys"), folder.resolve("elsewhere"));
        assertThatThrownBy(() -> keys.read(name)).isInstanceOf(UncheckedIOException.class);
    }
}
