package org.veeduria.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    void theAddressPeopleWriteBecomesJdbcs() {
        assertThat(DatabaseAddress.parse("postgresql://ana:s%26cret@db.example:5433/veeduria?sslmode=require")
                        .jdbc())
                .isEqualTo("jdbc:postgresql://db.example:5433/veeduria?user=ana&password=s%26cret&sslmode=require");
        assertThat(DatabaseAddress.parse("postgres://db.example/veeduria").jdbc())
                .isEqualTo("jdbc:postgresql://db.example/veeduria");
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db/x?user=a").jdbc())
                .isEqualTo("jdbc:postgresql://db/x?user=a");
    }

    @Test
    void aMessageNeverShowsThePassword() {
        assertThat(DatabaseAddress.parse("postgresql://ana:secret@db.example/veeduria")
                        .shown())
                .isEqualTo("jdbc:postgresql://db.example/veeduria");
    }

    @Test
    void anythingElseIsRefusedWithTheFormExpected() {
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://db/x"))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("postgresql://");
        assertThatThrownBy(() -> DatabaseAddress.parse("postgresql://a b/x")).isInstanceOf(DatabaseTrouble.class);
    }
}
