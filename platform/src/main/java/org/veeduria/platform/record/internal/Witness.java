package org.veeduria.platform.record.internal;

import java.net.URI;
import org.veeduria.tlog.Algorithm;
import org.veeduria.tlog.VerifierKey;

/**
 * Someone else's server that cosigns our heads after checking that the log only grew (C2SP tlog-witness).
 *
 * @param prefix address below which {@code add-checkpoint} lies
 * @param key its public key
 */
record Witness(URI prefix, VerifierKey key) {
    Witness {
        if (key.algorithm() != Algorithm.COSIGNATURE_V1) {
            throw new IllegalArgumentException(
                    "the key of witness " + key.name() + " is not one for cosignature/v1 (type 4)");
        }
    }

    /** Reads a setting: the address, a space, the public key. */
    static Witness parse(String setting) {
        String[] parts = setting.strip().split(" +", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "a witness reads 'https://address name+number+key', not '" + setting + "'");
        }
        return new Witness(URI.create(parts[0].replaceAll("/+$", "")), VerifierKey.parse(parts[1]));
    }
}
