package org.veeduria.platform.works.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.IncomingFile;
import tools.jackson.databind.node.ObjectNode;

/** One file's statements on their way in, in batches. */
final class Edition {
    private static final int BATCH = 500;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private final WorkStore store;
    private final Scope scope;
    private final IncomingFile file;
    private final int number;
    private final Map<String, Draft> batch = new LinkedHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private @Nullable LocalDate dataDay;
    private long added;
    private long changed;
    private long unchanged;

    /** What is to be stored of one work. */
    record Draft(String work, String hash, @Nullable LocalDate saidOn, String project, String position) {}

    Edition(WorkStore store, Scope scope, IncomingFile file, int number) {
        this.store = store;
        this.scope = scope;
        this.file = file;
        this.number = number;
    }

    Scope scope() {
        return scope;
    }

    int number() {
        return number;
    }

    IncomingFile file() {
        return file;
    }

    @Nullable
    LocalDate dataDay() {
        return dataDay;
    }

    Set<String> touched() {
        return touched;
    }

    /** The year in the file's name, such as 2019 in {@code lista_2019.csv}; null where it says none. */
    @Nullable
    Integer year() {
        Matcher year = YEAR.matcher(file.name());
        return scope != Scope.OC4IDS && year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    /** The file speaks of that day. */
    void speaksOf(@Nullable LocalDate day) {
        if (day != null && (dataDay == null || day.isAfter(dataDay))) {
            dataDay = day;
        }
    }

    void add(String work, ObjectNode project, @Nullable LocalDate saidOn, String position) {
        if (batch.size() == BATCH || batch.containsKey(work)) {
            flush();
        }
        String text = project.toString();
        batch.put(work, new Draft(work, hash(text), saidOn, text, position));
        speaksOf(saidOn);
    }

    void flush() {
        Map<String, String> known = store.hashes(this, batch.keySet());
        Map<String, Draft> news = new LinkedHashMap<>(batch);
        news.values().removeIf(draft -> draft.hash().equals(known.get(draft.work())));
        news.keySet().forEach(work -> {
            added += known.containsKey(work) ? 0 : 1;
            changed += known.containsKey(work) ? 1 : 0;
        });
        unchanged += batch.size() - (long) news.size();
        store.write(this, news.values());
        touched.addAll(news.keySet());
        batch.clear();
    }

    /** How many works the file holds, and how many of them are new, changed or the same. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("works", added + changed + unchanged);
        counts.put("worksAdded", added);
        counts.put("worksChanged", changed);
        counts.put("worksUnchanged", unchanged);
        return counts;
    }

    long works() {
        return Objects.requireNonNull(counts().get("works"));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
