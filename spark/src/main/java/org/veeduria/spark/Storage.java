package org.veeduria.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Where the files are: whatever Hadoop can open, such as a shared folder, HDFS or an object store. Travels with the tasks. */
record Storage(SerializableConfiguration configuration) implements Serializable {
    /** A file and how many bytes it has. */
    record Stored(String path, long bytes) implements Serializable {}

    static Storage of(Configuration hadoop) {
        return new Storage(new SerializableConfiguration(hadoop));
    }

    private FileSystem system(Path path) throws IOException {
        FileSystem system = path.getFileSystem(configuration.value());
        return system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
    }

    /** Opens a file to be read from any byte on. */
    FSDataInputStream open(String path) throws IOException {
        Path file = new Path(path);
        return system(file).open(file);
    }

    /** Creates a file, or takes the place of the one there is. */
    OutputStream create(String path) throws IOException {
        Path file = new Path(path);
        return system(file).create(file, true);
    }

    /**
     * The files of an input: the file itself, all files of a folder and its folders, or all that a pattern with {@code *} names.
     * They come in the order of their paths. Hidden ones, and those that Spark and Hadoop leave behind ({@code _SUCCESS}), are
     * passed over.
     *
     * @throws FileNotFoundException if there is none
     */
    List<Stored> files(String input) throws IOException {
        Path path = new Path(input);
        FileSystem system = system(path);
        List<Stored> found = new ArrayList<>();
        FileStatus @Nullable [] named =
                system.exists(path) ? new FileStatus[] {system.getFileStatus(path)} : system.globStatus(path);
        if (named != null) {
            for (FileStatus one : named) {
                if (one.isDirectory()) {
                    folder(system, one.getPath(), found);
                } else {
                    found.add(new Stored(one.getPath().toString(), one.getLen()));
                }
            }
        }
        if (found.isEmpty()) {
            throw new FileNotFoundException(input);
        }
        found.sort(Comparator.comparing(Stored::path));
        return found;
    }

    private static void folder(FileSystem system, Path folder, List<Stored> found) throws IOException {
        RemoteIterator<LocatedFileStatus> files = system.listFiles(folder, true);
        while (files.hasNext()) {
            LocatedFileStatus file = files.next();
            if (!isHidden(folder, file.getPath())) {
                found.add(new Stored(file.getPath().toString(), file.getLen()));
            }
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        for (Path at = file; at != null && at.depth() > folder.depth(); at = at.getParent()) {
            if (at.getName().startsWith("_") || at.getName().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
