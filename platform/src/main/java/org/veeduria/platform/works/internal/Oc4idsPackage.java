package org.veeduria.platform.works.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.shared.dataset.Where;
import org.veeduria.platform.works.WorkSelection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Works on their way out, as OC4IDS 0.9 packages. */
@Repository
public class Oc4idsPackage {
    private static final int FETCH = 200;

    private final JdbcClient sql;

    Oc4idsPackage(JdbcClient sql) {
        this.sql = sql;
    }

    /** One work as a package; empty where there is none of that id. */
    public Optional<String> of(String id) {
        return sql.sql("select w.project from works.work w where w.id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(project -> opening() + project + "]}");
    }

    /** Writes the works of a selection, by id; memory holds a few at a time. */
    @Transactional(readOnly = true)
    public void write(WorkSelection selection, Writer out) throws IOException {
        Where where = WorkSql.of(selection);
        out.write(opening());
        String[] between = {"\n"};
        try (Stream<String> projects = where
                .on(sql, "select w.project from works.work w" + where.where() + "order by w.id")
                .withFetchSize(FETCH)
                .query(String.class)
                .stream()) {
            projects.forEach(project -> {
                append(out, between[0], project);
                between[0] = ",\n";
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        out.write("\n]}\n");
    }

    private static void append(Writer out, String between, String project) {
        try {
            out.write(between);
            out.write(project);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything of the package that stands before its projects. */
    private static String opening() {
        ObjectNode cover = JsonNodeFactory.instance.objectNode();
        cover.put("uri", "urn:veeduria:oc4ids")
                .put(
                        "publishedDate",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("version", "0.9");
        cover.putObject("publisher").put("name", "Veeduria");
        String text = cover.toString();
        return text.substring(0, text.length() - 1) + ",\"projects\":[";
    }
}
