package org.veeduria.platform.alerts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {
    /** The example of the Standard Webhooks specification's reference libraries. */
    @Test
    void theSignatureIsThatOfTheStandard() {
        String signature = Secrets.signature(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}");
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretIsThirtyTwoBytesAndNeverTheSame() {
        String secret = Secrets.signing();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(Secrets.signing());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
