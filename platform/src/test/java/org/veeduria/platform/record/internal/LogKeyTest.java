package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veeduria.platform.record.KeyTrouble;
import org.veeduria.tlog.SigningKey;

class LogKeyTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstStartMakesAKeyForItsOwnersEyesOnlyAndTheNextOneReadsIt() throws IOException {
        SigningKey made = LogKey.of(settings("", "datos.muni.pe/log"));
        Path file = folder.resolve("log/key");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("log"))).isEqualTo("rwx------");
        assertThat(made.verifier().name()).isEqualTo("datos.muni.pe/log");
        assertThat(LogKey.of(settings("", "")).verifier()).isEqualTo(made.verifier());
    }

    @Test
    void twoLogsNeverHaveOneName() {
        String one = LogKey.of(settings("", "")).verifier().name();
        folder = folder.resolve("other");
        assertThat(LogKey.of(settings("", "")).verifier().name()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void aKeyThatOthersMayReadOrReplaceIsRefusedWithTheCommandThatClosesIt(String rights) throws IOException {
        LogKey.of(settings("", ""));
        Path file = folder.resolve("log/key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        assertTrouble("", "").hasMessageContaining("chmod 600 " + file).hasMessageContaining(rights);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(LogKey.of(settings("", ""))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60, 98})
    void aCutKeyIsRefusedAndLeftAsItIs(int length) throws IOException {
        LogKey.of(settings("", "a-log-with-a-long-name.example/log"));
        Path file = folder.resolve("log/key");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, length));
        assertTrouble("", "").hasMessageContaining("damaged").hasMessageContaining("backup");
        assertThat(Files.readString(file)).isEqualTo(whole.substring(0, length));
    }

    @Test
    void aDamagedKeyIsRefusedAndItsSecretIsNotShown() throws IOException {
        LogKey.of(settings("", ""));
        Path file = folder.resolve("log/key");
        String secret = Files.readString(file).strip();
        char other = secret.charAt(secret.length() - 10) == 'A' ? 'B' : 'A';
        String damaged = secret.substring(0, secret.length() - 10) + other + secret.substring(secret.length() - 9);
        Files.writeString(file, damaged);
        assertTrouble("", "").hasMessageNotContaining(damaged.substring(damaged.lastIndexOf('+') + 1));
        Files.write(file, new byte[] {(byte) 0xFF, 0, 1, 2});
        assertTrouble("", "").hasMessageContaining("damaged");
    }

    @Test
    void aKeyFromElsewhereIsUsedWhereItLies() throws IOException {
        SigningKey own = SigningKey.generate("datos.muni.pe/log");
        Path file = folder.resolve("safe");
        OwnerOnly.write(file, own.secret());
        assertThat(LogKey.of(settings(file.toString(), "")).verifier()).isEqualTo(own.verifier());
        assertThat(folder.resolve("log/key")).doesNotExist();
    }

    @Test
    void aKeyFromElsewhereThatIsNotThereIsNotMadeUp() {
        String missing = folder.resolve("missing").toString();
        assertTrouble(missing, "").hasMessageContaining(missing).hasMessageContaining("VEEDURIA_LOG_KEY_FILE");
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void aLostKeyIsNotReplacedByAnotherOnceAHeadWasSigned() throws IOException {
        LogKey.of(settings("", ""));
        Files.writeString(folder.resolve("log/signed"), "a head");
        Files.delete(folder.resolve("log/key"));
        assertTrouble("", "").hasMessageContaining("backup");
        assertThat(folder.resolve("log/key")).doesNotExist();
    }

    @Test
    void aLogKeepsItsName() {
        LogKey.of(settings("", "one.example/log"));
        assertTrouble("", "two.example/log").hasMessageContaining("one.example/log");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertTrouble(String keyFile, String origin) {
        return assertThatThrownBy(() -> LogKey.of(settings(keyFile, origin)))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining(" / ");
    }

    private RecordSettings settings(String keyFile, String origin) {
        return new RecordSettings(folder.resolve("log"), keyFile, origin, List.of(), Duration.ofSeconds(1));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
