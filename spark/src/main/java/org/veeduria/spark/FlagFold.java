package org.veeduria.spark;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.run.Outcome;
import org.veeduria.engine.flags.run.Share;
import org.veeduria.engine.input.Problems;

/**
 * The fold of red flags over files of a cluster: each task folds what it reads, the parts are merged two by two on the machines, and
 * the last one is concluded here. The result is that of {@link org.veeduria.engine.flags.run.FlagRun} over the same files in the same
 * order, byte for byte, whatever the partitions.
 *
 * @param partitions how many tasks share the reading
 */
record FlagFold(JavaSparkContext spark, Storage storage, FlagQuestion question, int partitions) {
    /** So many parts are merged by the driver alone. */
    private static final int FEW = 16;

    /** What came of it, and where evidence was asked for, what was missing. */
    record Answer(Outcome outcome, List<Coverage> coverage) {}

    /**
     * Reads the files as if they were one.
     *
     * @param problems told of what could not be read, in the order of the input
     */
    Answer run(List<Storage.Stored> files, Problems problems) {
        List<Boolean> byLine = takenLineByLine(files);
        List<Storage.Stored> lines = new ArrayList<>();
        List<Storage.Stored> others = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            (byLine.get(i) ? lines : others).add(files.get(i));
        }
        FlagPart whole = merged(parts(lines, others));
        List<Coverage> coverage = new ArrayList<>();
        Share share = question.analysis(coverage::add).start();
        share.add(whole.seen());
        long broken = whole.tell(problems);
        return new Answer(new Outcome(share.conclude(), whole.processes(), broken), coverage);
    }

    private List<Boolean> takenLineByLine(List<Storage.Stored> files) {
        FlagQuestion asked = question;
        Storage from = storage;
        return spark.parallelize(files, Math.min(files.size(), partitions))
                .mapPartitions(some -> {
                    var analysis = asked.analysis();
                    List<Boolean> answers = new ArrayList<>();
                    while (some.hasNext()) {
                        try (InputStream start = from.open(some.next().path())) {
                            answers.add(analysis.takesLineByLine(start));
                        }
                    }
                    return answers.iterator();
                })
                .collect();
    }

    private JavaRDD<FlagPart> parts(List<Storage.Stored> lines, List<Storage.Stored> others) {
        List<OtherFiles.Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            numbered.add(new OtherFiles.Numbered(lines.size() + i, others.get(i)));
        }
        if (others.isEmpty()) {
            return LineFiles.parts(spark, lines, partitions, storage, question);
        }
        JavaRDD<FlagPart> compiled = OtherFiles.parts(spark, numbered, partitions, storage, question);
        return lines.isEmpty()
                ? compiled
                : LineFiles.parts(spark, lines, partitions, storage, question).union(compiled);
    }

    private FlagPart merged(JavaRDD<FlagPart> parts) {
        FlagQuestion asked = question;
        int depth = parts.getNumPartitions() <= FEW ? 1 : 2;
        return parts.treeReduce((one, other) -> one.and(other, asked.analysis()), depth);
    }
}
