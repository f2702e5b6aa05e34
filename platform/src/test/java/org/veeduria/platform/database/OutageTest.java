package org.veeduria.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aFullDiskIsToldByTheDatabaseOrByTheSystem() {
        assertThat(said(new RuntimeException(new SQLException("could not extend file", "53100"))))
                .contains("No queda espacio", "could not extend file");
        assertThat(said(new UncheckedIOException(new IOException("No space left on device"))))
                .contains("The disk is full");
    }

    @Test
    void aLostConnectionIsFoundBehindTheRollbackItSpoilt() {
        TransactionSystemException rollback = new TransactionSystemException("JDBC rollback failed");
        rollback.initApplicationException(new RuntimeException(new SQLException("terminated", "57P01")));
        assertThat(said(rollback)).contains("dejó de responder", "terminated", folder.toString());
    }

    @Test
    void aMistakeOfOursIsNoOutage() {
        assertThat(Outage.in(
                        new DataIntegrityViolationException("x", new SQLException("duplicate key", "23505")), folder))
                .isEmpty();
        assertThat(Outage.in(new IllegalStateException(), folder)).isEmpty();
    }

    private String said(Throwable failure) {
        return String.valueOf(Outage.in(failure, folder).orElseThrow().getMessage());
    }
}
