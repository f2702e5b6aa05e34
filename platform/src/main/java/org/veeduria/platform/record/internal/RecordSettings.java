package org.veeduria.platform.record.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code veeduria.log.*}.
 *
 * @param folder where key and last signed head are kept
 * @param keyFile the signing key, if it is to be read from elsewhere
 * @param origin name of a new log, best its address without {@code https://}
 * @param witnesses each as address, space, public key
 * @param witnessTimeout how long a head waits for a witness
 */
@ConfigurationProperties("veeduria.log")
record RecordSettings(
        @DefaultValue("data/log") Path folder,
        @DefaultValue("") String keyFile,
        @DefaultValue("") String origin,
        @DefaultValue List<String> witnesses,
        @DefaultValue("1s") Duration witnessTimeout) {
    boolean isKeyGiven() {
        return !keyFile.isBlank();
    }

    Path key() {
        return isKeyGiven() ? Path.of(keyFile) : folder.resolve("key");
    }

    /** The last signed head. */
    Path signed() {
        return folder.resolve("signed");
    }
}
