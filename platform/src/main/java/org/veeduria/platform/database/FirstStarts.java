package org.veeduria.platform.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.veeduria.platform.shared.FirstStart;

/** Runs what the rooms do once in the life of a database, and remembers that it was done. */
@Component
public class FirstStarts {
    private final JdbcClient database;
    private final List<FirstStart> rooms;

    FirstStarts(JdbcClient database, List<FirstStart> rooms) {
        this.database = database;
        this.rooms = List.copyOf(rooms);
    }

    /**
     * Runs what was not run before.
     *
     * @param demonstration whether fictional data is wanted; an empty database that starts without it never gets it
     */
    public void run(boolean demonstration) {
        for (FirstStart room : rooms) {
            String name = ClassUtils.getUserClass(room).getName();
            if (isDone(name)) {
                continue;
            }
            if (demonstration || !room.isDemonstration()) {
                room.run();
            }
            database.sql("insert into shared.first_start (name) values (:name)")
                    .param("name", name)
                    .update();
        }
    }

    private boolean isDone(String name) {
        return database.sql("select count(*) from shared.first_start where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
