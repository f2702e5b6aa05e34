package org.veeduria.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The site as the launcher starts it: its own process, its own data folder with the demonstration data, a free port. */
final class RunningSite {
    private static final int PATIENCE_SECONDS = 180;
    private static final RunningSite ONE = new RunningSite();

    private final Process process;
    private final int port;
    private final Path output;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private RunningSite() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "site"));
            Path data = Files.createTempDirectory(folder, "data");
            port = freePort();
            output = data.resolveSibling(data.getFileName() + ".log");
            mail.start();
            ProcessBuilder site =
                    new ProcessBuilder(command(data)).redirectErrorStream(true).redirectOutput(output.toFile());
            site.environment()
                    .put("VEEDURIA_MAIL", "smtp://localhost:" + mail.getSmtp().getPort());
            site.environment().put("VEEDURIA_PUBLISHER_ADDRESS", address(""));
            process = site.start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            waitUntilReady();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The site all journeys of this run share. */
    static RunningSite get() {
        return ONE;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The mail server on this machine that takes the site's e-mail. */
    GreenMail mail() {
        return mail;
    }

    /** What the site printed so far. */
    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The command line of {@code veeduria} with these arguments, in this run's class path. */
    static List<String> veeduria(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dveeduria.home=" + System.getProperty("veeduria.root"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.veeduria.platform.Veeduria"));
        line.addAll(List.of(arguments));
        return line;
    }

    private List<String> command(Path data) {
        return veeduria("start", "--port", Integer.toString(port), "--data", data.toString());
    }

    private void waitUntilReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!printed().contains(address("/entrada/"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The site did not start. It printed:\n" + printed());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void stop() {
        mail.stop();
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
