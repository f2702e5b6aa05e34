package org.veeduria.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.record.LogEntry;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.Finding;
import org.veeduria.tlog.FolderLog;
import org.veeduria.tlog.HttpLog;
import org.veeduria.tlog.LogCheck;
import org.veeduria.tlog.LogCopy;
import org.veeduria.tlog.LogProof;
import org.veeduria.tlog.LogReport;
import org.veeduria.tlog.LogSource;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.TlogException;
import org.veeduria.tlog.VerifierKey;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code veeduria verify}: a receipt, without network; or a whole log. Needs nothing but the log's public key. */
@Command(name = "verify", mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    private static final int YES = 0;
    private static final int NO = 1;
    private static final int WRONG_USE = 2;
    private static final int PROGRESS_STEP = 25_600;

    private final ResourceBundle words = ResourceBundle.getBundle("messages.cli");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--key", paramLabel = "VKEY", required = true, descriptionKey = "verify.key")
    private String key = "";

    @Option(names = "--entry", paramLabel = "FILE", descriptionKey = "verify.entry")
    private @Nullable Path entry;

    @Option(names = "--old", paramLabel = "CHECKPOINT", descriptionKey = "verify.old")
    private @Nullable Path old;

    @Option(names = "--copy", paramLabel = "DIR", descriptionKey = "verify.copy")
    private @Nullable Path copy;

    /** What to verify: one of the two. */
    static final class Subject {
        @Parameters(paramLabel = "RECEIPT", descriptionKey = "verify.receipt")
        private @Nullable Path receipt;

        @Option(names = "--log", paramLabel = "DIR|URL", descriptionKey = "verify.log")
        private @Nullable String log;
    }

    @Override
    public Integer call() {
        try {
            VerifierKey verifier = VerifierKey.parse(key.strip());
            Path receipt = subject.receipt;
            return receipt == null ? verifyLog(verifier) : verifyReceipt(receipt, verifier);
        } catch (TlogException wrongKey) {
            return say("verify.bad-key", WRONG_USE, wrongKey.getMessage());
        } catch (IOException unreadable) {
            return say("verify.unreadable", WRONG_USE, reason(unreadable));
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException file
                ? file.getFile() + " (" + Failures.reason(file) + ")"
                : failure.toString();
    }

    private int verifyReceipt(Path file, VerifierKey verifier) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path document = entry;
        byte[] compared = document == null ? new byte[0] : Files.readAllBytes(document);
        try {
            LogProof receipt = LogProof.parse(bytes);
            Checkpoint checkpoint = receipt.verify(receipt.extra(), verifier);
            LogEntry logged = LogEntry.parse(receipt.extra());
            say("verify.included", YES, receipt.index(), checkpoint.size(), checkpoint.origin());
            logged.text().ifPresent(out()::println);
            if (document != null && !logged.isAbout(compared)) {
                return say("verify.other-entry", NO, document);
            }
            return document == null ? YES : say("verify.same-entry", YES, document);
        } catch (TlogException | IllegalArgumentException no) {
            return say("verify.not-included", NO, String.valueOf(no.getMessage()));
        }
    }

    private int verifyLog(VerifierKey verifier) throws IOException {
        String place = subject.log == null ? "" : subject.log;
        Optional<SignedNote> older = Optional.empty();
        if (old != null) {
            older = Optional.of(SignedNote.parse(Files.readAllBytes(old)));
        }
        if (!Address.isOne(place)) {
            return verifyLog(new FolderLog(Path.of(place)), verifier, older);
        }
        try (HttpLog log = new HttpLog(Address.of(place))) {
            return verifyLog(log, verifier, older);
        }
    }

    private int verifyLog(LogSource log, VerifierKey verifier, Optional<SignedNote> older) throws IOException {
        LogSource source = log;
        if (copy != null) {
            new LogCopy(log, copy).copy();
            source = new FolderLog(copy);
        }
        source.read(LogSource.CHECKPOINT);
        LogReport report = new LogCheck(source, verifier, this::progress).run(older);
        for (Finding finding : report.findings()) {
            out().println(words.getString("verify.fault." + finding.fault()) + "  " + finding.place() + ": "
                    + finding.detail());
        }
        return report.isWhole()
                ? say("verify.whole", YES, report.entries(), report.tiles())
                : say("verify.not-whole", NO, report.findings().size());
    }

    private void progress(long entries) {
        if (entries % PROGRESS_STEP == 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.printf("\r%,d", entries);
            err.flush();
        }
    }

    private int say(String message, int exit, Object... values) {
        out().printf(words.getString(message) + "%n", values);
        out().flush();
        return exit;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
