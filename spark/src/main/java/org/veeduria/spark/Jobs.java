package org.veeduria.spark;

import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/** What both jobs share: how they start, speak and end. */
final class Jobs {
    static final int UNUSABLE = 2;

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.spark");

    private Jobs() {}

    /** Runs a job with the arguments in the session that {@code spark-submit} describes, and ends the driver. */
    static void main(String name, Function<SparkSession, Callable<Integer>> job, String[] args) {
        SparkSession session = session(name).getOrCreate();
        session.sparkContext().setLogLevel("WARN");
        int status = UNUSABLE;
        try {
            status = run(job.apply(session), args);
        } finally {
            session.stop();
        }
        System.exit(status);
    }

    /** What the jobs rely on: plain values are sent as Java writes them. */
    static SparkSession.Builder session(String name) {
        return SparkSession.builder()
                .appName(name)
                .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    }

    static int run(Callable<Integer> job, String... args) {
        return new CommandLine(job)
                .setResourceBundle(WORDS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    static void say(String key, Object... values) {
        System.err.println(WORDS.getString(key).formatted(values));
    }
}
