package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.first;
import static org.veeduria.platform.contracting.internal.Json.money;
import static org.veeduria.platform.contracting.internal.Json.text;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.SourcePosition;
import org.veeduria.platform.contracting.internal.ProcessDetails.Document;
import org.veeduria.platform.contracting.internal.ProcessDetails.Item;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one process for its page: its row, its release and the names and flags around it, in four queries. */
@Repository
public class ProcessReader {
    /** Amounts stay exact; the release was canonical when it was stored. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String QUERY = "select " + Rows.PROCESS + """
            , p.code, p.description, p.version, p.hash, v.release, v.file, v.position
            from contracting.process p
            join contracting.version v on v.ocid = p.ocid and v.number = p.version
            left join contracting.organisation e on e.id = p.entity
            where p.ocid = :ocid
            """;

    private final JdbcClient sql;
    private final FlagList flags;

    ProcessReader(JdbcClient sql, FlagList flags) {
        this.sql = sql;
        this.flags = flags;
    }

    /** The process as it stands, its future seen from {@code today}. */
    public Optional<ProcessDetails> find(String ocid, LocalDate today) {
        return sql.sql(QUERY)
                .param("ocid", ocid)
                .query((row, i) -> details(row, today))
                .optional();
    }

    private ProcessDetails details(ResultSet row, LocalDate today) throws SQLException {
        JsonNode release = EXACT.readTree(row.getString("release"));
        Organisations names = Organisations.of(release, sql);
        return new ProcessDetails(
                Rows.process(row),
                row.getString("code"),
                row.getString("description"),
                row.getInt("version"),
                row.getString("hash"),
                new SourcePosition(row.getString("file"), row.getString("position")),
                row.getBoolean("bidders_listed"),
                committee(release),
                new Timeline(release, today).read(),
                new Bidders(release, names).read(),
                each(release.path("tender").path("items"))
                        .map(ProcessReader::item)
                        .toList(),
                new Awards(release, names).read(),
                new Contracts(release, names).read(),
                documents(release).map(ProcessReader::document).toList(),
                flags.ofProcess(row.getString("ocid")));
    }

    private static @Nullable Integer committee(JsonNode release) {
        BigDecimal count = Json.number(release.path("tender").path("committeeMembers"));
        return count == null ? null : Integer.valueOf(count.intValue());
    }

    private static Item item(JsonNode item) {
        return new Item(
                text(item.path("description")),
                first(
                        item.path("classification").path("description"),
                        item.path("classification").path("id")),
                money(item.path("estimatedValue")));
    }

    private static Stream<JsonNode> documents(JsonNode release) {
        return Stream.of(
                        Stream.of(release.path("planning"), release.path("tender")),
                        each(release.path("awards")),
                        each(release.path("contracts")),
                        each(release.path("contracts")).map(contract -> contract.path("implementation")))
                .flatMap(sections -> sections)
                .flatMap(section -> each(section.path("documents")));
    }

    private static Document document(JsonNode document) {
        String url = text(document.path("url"));
        boolean web = url != null && (url.startsWith("http://") || url.startsWith("https://"));
        return new Document(
                text(document.path("documentType")),
                text(document.path("title")),
                day(document.path("datePublished")),
                web ? url : null);
    }
}
