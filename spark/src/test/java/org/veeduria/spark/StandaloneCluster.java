package org.veeduria.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A real cluster on this machine: a master and two workers of one core and 1 GB, each a process of its own, on ports that were free.
 * The home of Spark is a folder of links to the jars of the tests; our own classes are sent by the driver, as {@code spark-submit}
 * does it.
 */
final class StandaloneCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern MASTER = Pattern.compile("(spark://127\\.0\\.0\\.1:\\d+)");

    private final Path folder;
    private final Path jars;
    private final List<Path> own = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    /**
     * Starts everything and waits until both workers are registered.
     *
     * @param folder for the home, the logs and the workers' files
     */
    StandaloneCluster(Path folder) throws IOException {
        this.folder = folder;
        this.jars = Files.createDirectories(folder.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            take(Path.of(entry).toAbsolutePath());
        }
        Path log = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0");
        master = await(log, MASTER);
        for (int worker = 0; worker < 2; worker++) {
            String name = "worker-" + worker;
            Path known = start(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    master);
            await(known, Pattern.compile("(Successfully registered with master)"));
        }
    }

    private void take(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            own.add(jar(entry, folder.resolve("own-" + own.size() + ".jar")));
        } else if (entry.toString().contains("/org/veeduria/") || entry.startsWith(root())) {
            own.add(entry);
        } else if (Files.exists(entry)) {
            Files.createSymbolicLink(jars.resolve(entry.getFileName()), entry);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("veeduria.root", "/nowhere"));
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private Path start(String name, String type, String... arguments) throws IOException {
        Path log = folder.resolve(name + ".log");
        List<String> command = java("-Xmx256m");
        command.add(type);
        command.addAll(List.of("--webui-port", "0"));
        command.addAll(List.of(arguments));
        processes.add(process(command, log));
        return log;
    }

    private List<String> java(String memory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of(memory, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dlog4j2.configurationFile=classpath:cluster-log4j2.properties");
        command.addAll(List.of("-cp", jars.resolve("*") + File.pathSeparator + own.getFirst()));
        return command;
    }

    private Process process(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", folder.toString(),
                        "SPARK_SCALA_VERSION", "2.13",
                        "SPARK_LOCAL_IP", "127.0.0.1",
                        "SPARK_LOCAL_DIRS", folder.resolve("local").toString(),
                        "JAVA_HOME", System.getProperty("java.home")));
        return builder.start();
    }

    private static String await(Path log, Pattern wanted) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
                Matcher found = wanted.matcher(String.join("\n", lines.lines().toList()));
                if (found.find()) {
                    return found.group(1);
                }
            }
            pause();
        }
        throw new IllegalStateException("no «" + wanted + "» in " + Files.readString(log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Submits a job as {@code spark-submit} does, waits for its end, and answers what it printed after its exit code. */
    String submit(Class<?> job, List<String> arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("driver.log");
        List<String> command = java("-Xmx700m");
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
        for (String setting : List.of(
                "spark.ui.enabled=false",
                "spark.driver.host=127.0.0.1",
                "spark.executor.memory=600m",
                "spark.executor.cores=1",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "spark.scheduler.maxRegisteredResourcesWaitingTime=120s",
                "spark.sql.shuffle.partitions=4")) {
            command.addAll(List.of("--conf", setting));
        }
        String others =
                String.join(",", own.stream().skip(1).map(Path::toString).toList());
        command.addAll(List.of(
                "--jars", others, "--class", job.getName(), own.getFirst().toString()));
        command.addAll(arguments);
        Process driver = process(command, log);
        processes.add(driver);
        if (!driver.waitFor(PATIENCE)) {
            driver.destroyForcibly();
        }
        return driver.waitFor() + "\n" + Files.readString(log);
    }

    /** The workers that ran an executor, by the names of their folders. */
    List<String> workersUsed() throws IOException {
        List<String> used = new ArrayList<>();
        for (int worker = 0; worker < 2; worker++) {
            try (Stream<Path> files = Files.walk(folder.resolve("worker-" + worker))) {
                if (files.anyMatch(file -> file.endsWith("stderr"))) {
                    used.add("worker-" + worker);
                }
            }
        }
        return used;
    }

    @Override
    public void close() throws IOException {
        processes.reversed().forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        processes.reversed().forEach(Process::destroyForcibly);
        for (Process process : processes) {
            process.onExit().join();
        }
        try (Stream<Path> links = Files.list(jars)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}
