package org.plumbline.service.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.plumbline.service.access.Role;

@Mapper
interface AccountMapper {

    record Row(long id, String login, String name, String assessee, String passwordHash, boolean passwordIsOnce, Account.State state, boolean isDemo,
            int failures, Instant lockedUntil, Instant createdAt, String createdBy) {

        boolean isActive() {
            return state == Account.State.ACTIVE;
        }

        Account with(List<Account.Held> roles) {
            return new Account(id, login, name, assessee, passwordHash != null, passwordIsOnce, state, isDemo, failures, lockedUntil, createdAt, createdBy, roles);
        }
    }

    String COLUMNS = "SELECT a.id, a.login, a.name, a.assessee, a.password_hash, a.password_is_once, a.state, a.is_demo, a.failures, a.locked_until, a.created_at,"
            + " a.created_by FROM account a ";
    String HELD = "SELECT r.id, r.account, r.role, r.unit, r.granted_at, r.granted_by FROM account_role r ";

    @Select(COLUMNS + "WHERE a.id = #{id}")
    Optional<Row> byId(long id);

    @Select(COLUMNS + "WHERE a.login = #{login}")
    Optional<Row> byLogin(String login);

    /** Until the transaction ends nobody else changes it: those who guess at once guess one after the other. */
    @Select(COLUMNS + "WHERE a.login = #{login} FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> lockByLogin(String login);

    @Select(COLUMNS + "WHERE a.id = #{id} FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> lock(long id);

    @Select("SELECT COUNT(*) FROM account WHERE assessee = #{assessee}")
    int countOf(String assessee);

    /** By login name, from the one after on; search may be null. */
    @Select("<script>" + COLUMNS + """
            WHERE a.login &gt; #{after}
            <if test="search != null">AND (INSTR(a.login, LOWER(#{search})) &gt; 0 OR INSTR(a.name, #{search}) &gt; 0 OR a.assessee = #{search})</if>
            ORDER BY a.login LIMIT #{limit}</script>""")
    List<Row> page(@Param("search") String search, @Param("after") String after, @Param("limit") int limit);

    @Select(HELD + "WHERE r.account = #{account} AND r.withdrawn_at IS NULL ORDER BY r.id")
    List<Account.Held> roles(long account);

    @Select("<script>" + HELD + """
            WHERE r.withdrawn_at IS NULL AND r.account IN <foreach collection="accounts" item="it" open="(" separator="," close=")">#{it}</foreach>
            ORDER BY r.id</script>""")
    List<Account.Held> rolesOf(@Param("accounts") Collection<Long> accounts);

    @Insert("""
            INSERT INTO account (login, name, assessee, password_hash, password_is_once, state, is_demo, failures, created_at, created_by)
            VALUES (#{it.login}, #{it.name}, #{it.assessee}, #{hash}, #{isOnce}, 'ACTIVE', #{isDemo}, 0, #{at}, #{by})""")
    void insert(@Param("it") NewAccount account, @Param("hash") String hash, @Param("isOnce") boolean passwordIsOnce, @Param("isDemo") boolean isDemo,
            @Param("at") Instant at, @Param("by") String by);

    @Update("UPDATE account SET failures = #{failures}, locked_until = #{until} WHERE id = #{id}")
    void setFailures(@Param("id") long id, @Param("failures") int failures, @Param("until") Instant until);

    @Update("UPDATE account SET password_hash = #{hash}, password_is_once = #{isOnce}, failures = 0, locked_until = NULL WHERE id = #{id}")
    void setPassword(@Param("id") long id, @Param("hash") String hash, @Param("isOnce") boolean isOnce);

    @Update("UPDATE account SET state = #{state} WHERE id = #{id}")
    void setState(@Param("id") long id, @Param("state") Account.State state);

    @Insert("INSERT INTO account_role (account, role, unit, granted_at, granted_by) VALUES (#{account}, #{role}, #{unit}, #{at}, #{by})")
    void grant(@Param("account") long account, @Param("role") Role role, @Param("unit") String unit, @Param("at") Instant at, @Param("by") String by);

    @Update("UPDATE account_role SET withdrawn_at = #{at}, withdrawn_by = #{by} WHERE id = #{id} AND account = #{account} AND withdrawn_at IS NULL")
    int withdraw(@Param("account") long account, @Param("id") long id, @Param("at") Instant at, @Param("by") String by);

    /** Accounts that can administrate, all of them locked until the transaction ends: two who leave at once must not leave nobody. */
    @Select("""
            SELECT a.id FROM account a JOIN account_role r ON r.account = a.id AND r.role = 'ADMINISTRATOR' AND r.withdrawn_at IS NULL
            WHERE a.state = 'ACTIVE' FOR UPDATE""")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Long> lockAdministrators();

    @Select("SELECT EXISTS (SELECT 1 FROM account)")
    boolean hasAny();

    @Select("SELECT EXISTS (SELECT 1 FROM account WHERE is_demo = TRUE)")
    boolean hasDemo();
}
