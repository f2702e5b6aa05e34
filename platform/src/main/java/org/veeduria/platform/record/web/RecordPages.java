package org.veeduria.platform.record.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.veeduria.platform.record.Entry;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.record.RecordState;

/** The public record for people: its newest entries, its sealed head, and each entry with its receipt. */
@Controller
class RecordPages {
    private static final int ROWS = 25;
    private static final String NUMBER = "[0-9]{1,18}";

    private final PublicRecord record;

    RecordPages(PublicRecord record) {
        this.record = record;
    }

    /** @param below the index above which entries are left out: the link to older ones */
    @GetMapping("/registro")
    String record(@RequestParam(name = "antes", defaultValue = "") String below, Model model) {
        long limit = below.matches(NUMBER) ? Long.parseLong(below) : Long.MAX_VALUE;
        List<EntryView> entries =
                record.newest(limit, ROWS).stream().map(EntryView::of).toList();
        addHead(model);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "older",
                entries.isEmpty() || entries.getLast().index() == 0
                        ? null
                        : entries.getLast().index());
        model.addAttribute("state", record.state() instanceof RecordState.Refusing refusing ? refusing.reason() : null);
        return "record/record";
    }

    /** @param name an entry's identifier, or its number in the log */
    @GetMapping("/registro/{name}")
    String entry(@PathVariable String name, Model model) {
        Optional<Entry> found = find(name);
        if (found.isEmpty() && !pending(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        addHead(model);
        model.addAttribute("name", name);
        model.addAttribute("entry", found.map(EntryView::of).orElse(null));
        return "record/entry";
    }

    private void addHead(Model model) {
        model.addAttribute("size", record.size());
        model.addAttribute("head", record.head().map(Object::toString).orElse(null));
        model.addAttribute("key", record.key().toString());
        model.addAttribute(
                "site", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    private Optional<Entry> find(String name) {
        if (name.matches(NUMBER)) {
            long index = Long.parseLong(name);
            return record.newest(index + 1, 1).stream()
                    .filter(entry -> entry.index() == index)
                    .findFirst();
        }
        return id(name).flatMap(record::entry);
    }

    private boolean pending(String name) {
        return id(name).map(record::isPending).orElse(false);
    }

    private static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
