package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> members = new LinkedHashMap<>();

    private void read(byte[] bytes) throws IOException {
        new SourceFile(Limits.USUAL, problems::add)
                .members(
                        "b.xlsx",
                        new ByteArrayInputStream(bytes),
                        member -> members.put(
                                member.name(), new String(member.text().readAllBytes(), StandardCharsets.UTF_8)));
    }

    private static byte[] book() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Veeduria", "1.0")) {
            Worksheet one = book.newWorksheet("Datos");
            one.value(0, 0, "Año");
            one.value(0, 1, "Nombre");
            one.value(0, 2, "PIM");
            one.value(1, 0, 2024);
            one.value(1, 1, "AGUA, \"IBERIA\"\nY RIOS");
            one.value(1, 2, 12345678.25);
            one.value(3, 0, 2025);
            book.newWorksheet("Vacía");
        }
        return bytes.toByteArray();
    }

    /** The same book with one part written otherwise. */
    private static byte[] with(String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile book = ZipFile.builder().setByteArray(book()).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(book.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? content
                                : book.getInputStream(entry).readAllBytes());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everySheetIsATableWhoseLinesAreItsRows() throws IOException {
        read(book());

        assertThat(problems).isEmpty();
        assertThat(members).containsOnlyKeys("b.xlsx!Datos");
        assertThat(members.get("b.xlsx!Datos")).isEqualTo("""
                "Año","Nombre","PIM"
                "2024","AGUA, ""IBERIA"" Y RIOS","12345678.25"

                "2025",,
                """);
    }

    @Test
    void aSpreadsheetCutOffIsRefusedWhole() throws IOException {
        byte[] whole = book();
        read(Arrays.copyOf(whole, whole.length * 2 / 3));

        assertThat(members).isEmpty();
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.UNREADABLE_FILE);
    }

    @Test
    void aSheetThatBreaksKeepsTheRowsBeforeAndSaysWhere() throws IOException {
        read(with("xl/worksheets/sheet1.xml", utf8("""
                <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>Año</t></is></c></row><row r="2"><c r="A2"><v>2024</v></c></row><row r="3"><c""")));

        assertThat(members.get("b.xlsx!Datos")).isEqualTo("\"Año\"\n\"2024\"\n");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.CUT_OFF);
            assertThat(problem.place().line()).isEqualTo(3);
        });
    }

    @Test
    void aBombInsideASpreadsheetIsNotUnpacked() throws IOException {
        read(with("xl/worksheets/sheet1.xml", new byte[64 << 20]));

        assertThat(members).isEmpty();
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.TOO_LARGE_WHEN_UNPACKED);
    }

    @Test
    void aRowFarBeyondWhatASheetHoldsEndsIt() throws IOException {
        read(with("xl/worksheets/sheet1.xml", utf8("""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1"><v>1E999999999</v></c></row><row r="2000000000"><c r="A2000000000"><v>1</v></c></row></sheetData></worksheet>""")));

        assertThat(members.get("b.xlsx!Datos")).isEqualTo("\"1E+999999999\"\n");
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.CUT_OFF);
    }

    @Test
    void entitiesOfTheFileAreNotExpanded() throws IOException {
        read(with("xl/worksheets/sheet1.xml", utf8("""
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>x&a;</t></is></c></row></sheetData></worksheet>""")));

        assertThat(members.toString()).doesNotContain("aaaa");
    }
}
