package org.veeduria.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veeduria.platform.shared.Decision;

class PasswordRuleTest {
    @Test
    void aPhraseOfSeveralWordsIsEnough() {
        assertThat(PasswordRule.judge("rosa", "el río crece en enero")).isEqualTo(Decision.accepted());
    }

    @Test
    void aShortOneIsNot() {
        assertThat(PasswordRule.judge("rosa", "once letras")).isEqualTo(Decision.rejected("identity.password.short"));
    }

    @Test
    void oneThatWouldBeCutUnseenIsRefused() {
        assertThat(PasswordRule.judge("rosa", "ñandú ".repeat(10)))
                .isEqualTo(Decision.rejected("identity.password.long"));
    }

    @Test
    void theNameOrOneLetterRepeatedIsGuessed() {
        assertThat(PasswordRule.judge("Rosa Quispe", "soy rosa quispe 1"))
                .isEqualTo(Decision.rejected("identity.password.guessable"));
        assertThat(PasswordRule.judge("rosa", "aaaaaaaaaaaaaa"))
                .isEqualTo(Decision.rejected("identity.password.guessable"));
    }
}
