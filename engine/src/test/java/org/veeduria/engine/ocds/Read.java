package org.veeduria.engine.ocds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;

/** Reads a text or bytes and keeps what came of it. */
final class Read {
    final List<OcdsItem> items = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    static Read text(String json) {
        return bytes(json.getBytes(StandardCharsets.UTF_8));
    }

    static Read bytes(byte[] bytes) {
        return bytes(bytes, Limits.USUAL);
    }

    static Read bytes(byte[] bytes, Limits limits) {
        Read read = new Read();
        try {
            OcdsReader reader = new OcdsReader(limits, read.problems::add);
            new SourceFile(limits, read.problems::add)
                    .members("f.json", new ByteArrayInputStream(bytes), member -> reader.read(member, read.items::add));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return read;
    }

    List<String> ocids() {
        return items.stream().map(OcdsItem::ocid).toList();
    }

    List<Reason> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String... members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i++) {
                out.putNextEntry(new ZipEntry("m" + i + ".json"));
                out.write(members[i].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
