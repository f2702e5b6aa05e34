package org.veeduria.platform.contracting.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.FlagSummary;
import org.veeduria.platform.contracting.ProcessSummary;
import org.veeduria.platform.shared.CsvLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The flags of exactly the selection the explorer shows, as CSV, JSON Lines or XLSX. */
@Controller
class FlagDownload {
    static final List<String> COLUMNS = List.of(
            "indicator",
            "subject",
            "subject_name",
            "result",
            "ocid",
            "title",
            "entity",
            "entity_name",
            "called",
            "method",
            "category",
            "amount",
            "currency",
            "ubigeo",
            "tenderers",
            "bidders_listed",
            "evidence");
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "jsonl", "application/jsonl",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Contracting contracting;
    private final TransactionTemplate reading;
    private final JsonMapper json = JsonMapper.builder().build();

    FlagDownload(Contracting contracting, TransactionTemplate transaction) {
        this.contracting = contracting;
        this.reading = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        this.reading.setReadOnly(true);
    }

    @GetMapping("/senales/descargar")
    ResponseEntity<StreamingResponseBody> download(
            @RequestParam String format, @RequestParam Map<String, String> parameters) {
        String type = TYPES.get(format);
        if (type == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "format must be csv, jsonl or xlsx");
        }
        FlagQuery query = FlagQuery.of(parameters);
        StreamingResponseBody body = out -> reading.executeWithoutResult(status -> {
            try (Stream<FlagSummary> flags = contracting.streamFlags(query.selection(), query.order())) {
                write(format, flags, out);
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
        });
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"veeduria-senales." + format + "\"")
                .body(body);
    }

    private void write(String format, Stream<FlagSummary> flags, OutputStream out) throws IOException {
        switch (format) {
            case "csv" -> csv(flags, out);
            case "jsonl" -> jsonLines(flags, out);
            default -> workbook(flags, out);
        }
    }

    private static void csv(Stream<FlagSummary> flags, OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(CsvLine.of(COLUMNS));
        for (FlagSummary flag : (Iterable<FlagSummary>) flags::iterator) {
            writer.write(CsvLine.of(cells(flag)));
        }
        writer.flush();
    }

    private void jsonLines(Stream<FlagSummary> flags, OutputStream out) throws IOException {
        for (FlagSummary flag : (Iterable<FlagSummary>) flags::iterator) {
            List<@Nullable String> cells = cells(flag);
            ObjectNode line = json.createObjectNode();
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (COLUMNS.get(i).equals("evidence")) {
                    line.set("evidence", json.readTree(flag.evidence()));
                } else if (COLUMNS.get(i).equals("result")) {
                    line.put("result", flag.result());
                } else if (cells.get(i) != null) {
                    line.put(COLUMNS.get(i), cells.get(i));
                }
            }
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void workbook(Stream<FlagSummary> flags, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Veeduria", null)) {
            Worksheet sheet = book.newWorksheet("Flags");
            int row = 0;
            row(sheet, row, COLUMNS);
            for (FlagSummary flag : (Iterable<FlagSummary>) flags::iterator) {
                row(sheet, ++row, cells(flag));
            }
        }
    }

    private static void row(Worksheet sheet, int row, List<? extends @Nullable String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                sheet.value(row, i, cell);
            }
        }
    }

    private static List<@Nullable String> cells(FlagSummary flag) {
        ProcessSummary process = flag.process();
        java.util.ArrayList<@Nullable String> cells = new java.util.ArrayList<>();
        cells.add(flag.indicator());
        cells.add(flag.kind());
        cells.add(flag.organisation() == null ? null : flag.organisation().name());
        cells.add(java.math.BigDecimal.valueOf(flag.result()).toPlainString());
        cells.add(process == null ? null : process.ocid());
        cells.add(process == null ? null : process.title());
        cells.add(
                process == null || process.entity() == null
                        ? null
                        : process.entity().key());
        cells.add(
                process == null || process.entity() == null
                        ? null
                        : process.entity().name());
        cells.add(
                process == null || process.called() == null
                        ? null
                        : process.called().toString());
        cells.add(process == null ? null : process.method());
        cells.add(process == null ? null : process.category());
        cells.add(
                process == null || process.amount() == null
                        ? null
                        : process.amount().amount().toPlainString());
        cells.add(
                process == null || process.amount() == null
                        ? null
                        : process.amount().currency());
        cells.add(process == null ? null : process.ubigeo());
        cells.add(
                process == null || process.tenderers() == null
                        ? null
                        : process.tenderers().toString());
        cells.add(process == null ? null : Boolean.toString(process.biddersListed()));
        cells.add(flag.evidence());
        return cells;
    }
}
