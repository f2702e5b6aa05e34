package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private final SigningKey key = SigningKey.generate("example.pe/log");

    @Test
    void aCheckpointIsThreeLines() {
        Checkpoint checkpoint = new Checkpoint("example.pe/log", 20_852_163, Hash.parse(ROOT));
        assertThat(checkpoint.text()).isEqualTo("example.pe/log\n20852163\n" + ROOT + "\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(Checkpoint.open(key.sign(checkpoint.text()), key.verifier())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "o\n1\n",
                "\n1\n" + ROOT + "\n",
                "o\n1\n" + ROOT,
                "o\n01\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n1 \n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n99999999999999999999\n" + ROOT + "\n",
                "o\n١\n" + ROOT + "\n",
                "o\n0\n" + ROOT + "\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\n\nx\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= \n",
                "o\n1\nAAAA\n"
            })
    void aMalformedCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(TlogException.class);
    }

    @Test
    void aCheckpointOfAnotherLogIsRefusedThoughOurKeySignedIt() {
        String text = new Checkpoint("other.pe/log", 1, Hash.parse(ROOT)).text();
        assertThatThrownBy(() -> Checkpoint.open(key.sign(text), key.verifier()))
                .hasMessageContaining("other.pe/log");
    }

    @Test
    void aCheckpointSignedByAnotherKeyOfTheSameNameIsRefused() {
        String text = new Checkpoint("example.pe/log", 1, Hash.parse(ROOT)).text();
        SigningKey other = SigningKey.generate("example.pe/log");
        assertThatThrownBy(() -> Checkpoint.open(other.sign(text), key.verifier()))
                .hasMessageContaining("not signed");
    }
}
