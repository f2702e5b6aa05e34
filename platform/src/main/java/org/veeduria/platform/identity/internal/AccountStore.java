package org.veeduria.platform.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.identity.Account;
import org.veeduria.platform.identity.Organisation;
import org.veeduria.platform.identity.Role;

/** Accounts in the schema {@code identity}. */
@Repository
public class AccountStore implements UserDetailsService {
    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    /** Everyone, by name. */
    public List<Account> all() {
        return database.sql(
                        "select id, name, roles, organisation, kind, created_at from identity.account order by lower(name)")
                .query((row, number) -> account(row))
                .list();
    }

    /** Whether somebody runs this site already. */
    public boolean hasAdministrator() {
        return database.sql("select exists (select 1 from identity.account where 'ADMIN' = any (roles))")
                .query(Boolean.class)
                .single();
    }

    /** Whether an account bears the name, however it is written. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The account of a name. */
    public Optional<Account> find(String name) {
        return database.sql("""
                        select id, name, roles, organisation, kind, created_at from identity.account
                        where lower(name) = lower(:name)
                        """)
                .param("name", name.strip())
                .query((row, number) -> account(row))
                .optional();
    }

    /** Adds one account; the name must be new. */
    public void add(String name, String encodedPassword, List<Role> roles, @Nullable Organisation organisation) {
        database.sql("""
                        insert into identity.account (name, password, roles, organisation, kind)
                        values (:name, :password, :roles, :organisation, :kind)
                        """)
                .param("organisation", organisation == null ? null : organisation.name())
                .param("kind", organisation == null ? null : organisation.kind().name())
                .param("name", name)
                .param("password", encodedPassword)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return database.sql("select name, password, roles from identity.account where lower(name) = lower(:name)")
                .param("name", name.strip())
                .query((row, number) -> User.withUsername(row.getString("name"))
                        .password(row.getString("password"))
                        .roles(roles(row))
                        .build())
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream(roles(row)).map(Role::valueOf).collect(Collectors.toSet()),
                organisation(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Organisation organisation(ResultSet row) throws SQLException {
        String name = row.getString("organisation");
        return name == null ? null : new Organisation(name, Organisation.Kind.valueOf(row.getString("kind")));
    }

    private static String[] roles(ResultSet row) throws SQLException {
        return (String[]) row.getArray("roles").getArray();
    }
}
