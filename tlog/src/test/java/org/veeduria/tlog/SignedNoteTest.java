package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The published example of the note format (golang.org/x/mod/sumdb/note). */
    private static final String SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void theReferenceExampleIsSignedAlikeByteForByte() {
        SigningKey key = SigningKey.parse(SKEY);
        assertThat(key.verifier()).hasToString(VKEY).isEqualTo(VerifierKey.parse(VKEY));
        assertThat(key.sign(TEXT)).hasToString(TEXT + "\n" + LINE);
        assertThat(key.secret()).isEqualTo(SKEY);
        assertThat(key.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
    }

    @Test
    void theReferenceExampleVerifies() {
        SignedNote note = parse(TEXT + "\n" + LINE);
        assertThat(note.verifiedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(note.verifiedBy(SigningKey.generate("PeterNeumann").verifier()))
                .isFalse();
    }

    @Test
    void aChangedTextIsRefused() {
        SignedNote note = parse(TEXT.replace("answer", "Answer") + "\n" + LINE);
        assertThatThrownBy(() -> note.verifiedBy(VerifierKey.parse(VKEY)))
                .hasMessageContaining("does not fit the text");
    }

    @Test
    void aMadeKeySurvivesItsTextForm() {
        SigningKey key = SigningKey.generate("example.pe/registro");
        SigningKey again = SigningKey.parse(key.secret());
        assertThat(again.verifier()).isEqualTo(key.verifier());
        assertThat(again.sign("x\n")).hasToString(key.sign("x\n").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
                "PeterNeumann+c74f20a3+AhpcZQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10=="
            })
    void aDamagedPublicKeyIsRefused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(TlogException.class);
    }

    @Test
    void aDamagedPrivateKeyIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> SigningKey.parse(SKEY.replace("DFz", "DF")))
                .isInstanceOf(TlogException.class)
                .hasMessageNotContaining("AYEKFALVFGyNhPJEMzD1QIDr");
        assertThatThrownBy(() -> SigningKey.parse(SKEY.replace("c74f", "c74e"))).isInstanceOf(TlogException.class);
        assertThatThrownBy(() -> SigningKey.parse(VKEY)).isInstanceOf(TlogException.class);
    }

    @Test
    void malformedNotesAreRefused() {
        String good = TEXT + "\n" + LINE;
        assertRefused(good.substring(0, good.length() - 1));
        assertRefused(good + "\n");
        assertRefused(good + "trailing\n");
        assertRefused(TEXT + LINE);
        assertRefused("\n" + LINE);
        assertRefused(TEXT + "\n");
        assertRefused(TEXT + "\r\n\n" + LINE);
        assertRefused(TEXT + "\n" + LINE.replace("— ", "- "));
        assertRefused(TEXT + "\n" + LINE.replace("AM=", "AM"));
        assertRefused(TEXT + "\n" + LINE.replace("AM=", "AN="));
        assertRefused(TEXT + "\n" + LINE.replace(" x08", "  x08"));
        assertRefused(TEXT + "\n— PeterNeumann x08gow==\n");
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void twoSignaturesByOneKeyAreRefused() {
        assertThatThrownBy(() -> parse(TEXT + "\n" + LINE + LINE)).hasMessageContaining("same key");
    }

    @Test
    void signaturesOfStrangersAreCarriedButProveNothing() {
        SigningKey stranger = SigningKey.generate("stranger.example");
        String line = stranger.sign(TEXT).signatures().getFirst() + "\n";
        SignedNote note = parse(TEXT + "\n" + line + LINE);
        assertThat(note.verifiedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(note.signatures()).hasSize(2);
    }

    @Test
    void aWitnessCosignsTextAndTime() {
        byte[] seed = new byte[32];
        seed[0] = 9;
        VerifierKey witness = VerifierKey.of("witness.example", Algorithm.COSIGNATURE_V1, Ed25519.publicKeyOf(seed));
        assertThat(VerifierKey.parse(witness.toString())).isEqualTo(witness);
        SignedNote note = SigningKey.parse(SKEY).sign(TEXT);
        List<NoteSignature> good = SignedNote.lines(cosign(witness, seed, TEXT, 1_700_000_000));
        List<NoteSignature> ofOtherText = SignedNote.lines(cosign(witness, seed, "other\n", 1_700_000_000));
        assertThat(note.with(good, witness).verifiedBy(witness)).isTrue();
        assertThat(note.with(good, witness).with(good, witness)).isEqualTo(note.with(good, witness));
        assertThat(note.with(ofOtherText, witness)).isEqualTo(note);
        assertThat(note.with(good, VerifierKey.parse(VKEY))).isEqualTo(note);
    }

    static String cosign(VerifierKey witness, byte[] seed, String text, long time) {
        byte[] signature =
                Ed25519.sign(seed, ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
        byte[] signed = ByteBuffer.allocate(4 + 8 + 64)
                .put(witness.id().bytes())
                .putLong(time)
                .put(signature)
                .array();
        return "— " + witness.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private static void assertRefused(String note) {
        assertThatThrownBy(() -> parse(note)).as(note).isInstanceOf(TlogException.class);
    }

    private static SignedNote parse(String note) {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }
}
