package org.veeduria.engine.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a spreadsheet (.xlsx, ECMA-376) as tables: each sheet is a member, each row a line of CSV with the sheet's own number.
 * So whatever reads tables reads spreadsheets. The packed file is held; its rows are not.
 */
public final class Sheets {
    /** A workbook of more is no table for people; larger ones are published as CSV. */
    private static final int MOST_PACKED = 128 << 20;

    private static final long MOST_UNPACKED = 1L << 30;
    private static final List<String> FIRST_PARTS =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "customXml/");
    private static final int NAME = 30;

    private final String name;
    private final Limits limits;
    private final Problems problems;

    public Sheets(String name, Limits limits, Problems problems) {
        this.name = name;
        this.limits = limits;
        this.problems = problems;
    }

    /** How many bytes {@link #areIn} looks at. */
    static final int HEAD = NAME + 19;

    /** Whether a file that begins so is a spreadsheet: a ZIP whose first part has one of its names. */
    static boolean areIn(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return start.startsWith("PK\3\4") && FIRST_PARTS.stream().anyMatch(part -> start.startsWith(part, NAME));
    }

    /**
     * Gives each sheet that has a row, or only the first; a file that is no spreadsheet, or unpacks too large, is reported and gives none.
     *
     * @throws IOException where the disk or the network fails, never for what stands in the file
     */
    public void read(InputStream packed, boolean onlyFirst, SourceFile.Reading reader) throws IOException {
        byte[] bytes = packed.readNBytes(MOST_PACKED + 1);
        if (bytes.length > MOST_PACKED) {
            problems.report(Place.file(name), "> " + MOST_PACKED + " bytes", Reason.TOO_LARGE_WHEN_UNPACKED);
        } else if (unpacks(bytes)) {
            read(bytes, onlyFirst ? 1 : limits.members(), reader);
        }
    }

    private void read(byte[] bytes, int sheets, SourceFile.Reading reader) throws IOException {
        try (ReadableWorkbook book = open(bytes)) {
            for (Sheet sheet : book == null
                    ? List.<Sheet>of()
                    : book.getSheets().limit(sheets).toList()) {
                read(sheet, reader);
            }
        }
    }

    private @Nullable ReadableWorkbook open(byte[] bytes) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException broken) {
            // The bytes are in memory, no disk fails; the library says what is wrong with a file in any of its own
            // ways.
            unreadable(broken);
            return null;
        }
    }

    private void read(Sheet sheet, SourceFile.Reading reader) throws IOException {
        String member = name + "!" + sheet.getName();
        try (Stream<Row> rows = sheet.openStream()) {
            SheetText text = new SheetText(rows.iterator(), member, problems);
            if (text.hasRows()) {
                reader.read(new Member(member, new Utf8Stream(text)));
            }
        }
    }

    /** Whether all parts unpack, within the limits: a small file may unpack to fill the memory. */
    private boolean unpacks(byte[] bytes) {
        long most = Math.min(Math.min(MOST_UNPACKED, limits.unpackedBytes()), ratio(bytes.length));
        Bounded unpacked = new Bounded(most);
        try (ZipFile archive = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream part = archive.getInputStream(entry)) {
                    part.transferTo(unpacked);
                }
            }
            return true;
        } catch (TooLarge bomb) {
            problems.report(Place.file(name), most + " bytes", Reason.TOO_LARGE_WHEN_UNPACKED);
        } catch (IOException | IllegalArgumentException broken) {
            unreadable(broken);
        }
        return false;
    }

    private long ratio(int packed) {
        return Math.max(Limits.RATIO_FREE_BYTES, (long) packed * limits.ratio());
    }

    private void unreadable(Exception why) {
        problems.report(Place.file(name), String.valueOf(why.getMessage()), Reason.UNREADABLE_FILE);
    }

    private static final class TooLarge extends IOException {}

    /** Takes so many bytes and no more. */
    private static final class Bounded extends OutputStream {
        private long left;

        Bounded(long most) {
            this.left = most;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
        }

        private void take(int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
