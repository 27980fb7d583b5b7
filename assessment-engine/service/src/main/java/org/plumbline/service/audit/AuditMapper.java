package org.plumbline.service.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface AuditMapper {

    /** The last entry. */
    record Head(long number, String hash) { }

    /** @param counted how often on that day; {@code told}: how many of these stand in the chain */
    record Tally(LocalDate day, String action, String subject, int counted, int told) { }

    String ENTRY = "SELECT e.number, e.happened_at, e.action, e.subject_kind, e.subject, e.actor, e.from_address, e.payload_hash, e.previous_hash, e.hash,"
            + " p.entry AS payload_of, p.salt, p.payload, p.erased_at, p.erased_by FROM audit_entry e LEFT JOIN audit_payload p ON p.entry = e.number ";

    @Select("SELECT number, hash FROM audit_head WHERE id = 1")
    Head head();

    /** Until the transaction ends, nobody else continues the chain. */
    @Select("SELECT number, hash FROM audit_head WHERE id = 1 FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Head lockHead();

    @Update("UPDATE audit_head SET number = #{number}, hash = #{hash} WHERE id = 1")
    int setHead(@Param("number") long number, @Param("hash") String hash);

    @Insert("""
            INSERT INTO audit_entry (number, happened_at, action, subject_kind, subject, actor, from_address, payload_hash, previous_hash, hash)
            VALUES (#{it.number}, #{it.happenedAt}, #{it.action}, #{it.subjectKind}, #{it.subject}, #{it.actor}, #{it.fromAddress}, #{it.payloadHash},
                    #{it.previousHash}, #{it.hash})""")
    void insertEntry(@Param("it") KeptEntry entry);

    @Insert("INSERT INTO audit_payload (entry, salt, payload) VALUES (#{it.number}, #{it.salt}, #{it.payload})")
    void insertPayload(@Param("it") KeptEntry entry);

    @Insert("""
            INSERT INTO audit_tally (day, action, subject, counted, told) VALUES (#{day}, #{action}, #{subject}, 1, 0)
            ON DUPLICATE KEY UPDATE counted = counted + 1""")
    void count(@Param("day") LocalDate day, @Param("action") String action, @Param("subject") String subject);

    /** Those of earlier days that the chain does not tell all of, in an order that tells nothing. Until the transaction ends they stay as they are. */
    @Select("SELECT day, action, subject, counted, told FROM audit_tally WHERE day < #{today} AND counted > told ORDER BY day, action, subject FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Tally> lockUntold(LocalDate today);

    @Update("UPDATE audit_tally SET told = #{it.counted} WHERE day = #{it.day} AND action = #{it.action} AND subject = #{it.subject}")
    void setTold(@Param("it") Tally tally);

    /** In the order of the chain. */
    @Select(ENTRY + "WHERE e.number > #{after} AND e.number <= #{to} ORDER BY e.number LIMIT #{limit}")
    List<KeptEntry> walk(@Param("after") long after, @Param("to") long to, @Param("limit") int limit);

    @Select(ENTRY + "WHERE e.number = #{number}")
    Optional<KeptEntry> one(long number);

    /** 0: there is none. */
    @Select("SELECT COALESCE(MAX(number), 0) FROM audit_entry")
    long lastNumber();

    /** Whether an entry says that the payload of another was erased. */
    @Select("SELECT COUNT(*) FROM audit_entry WHERE action = 'PAYLOAD_ERASED' AND subject_kind = 'AUDIT_ENTRY' AND subject = #{number}")
    int erasuresOf(String number);

    /** 1 where there was something to erase. */
    @Update("UPDATE audit_payload SET salt = NULL, payload = NULL, erased_at = #{at}, erased_by = #{by} WHERE entry = #{entry} AND erased_at IS NULL")
    int erase(@Param("entry") long entry, @Param("at") Instant at, @Param("by") String by);

    /** The newest first, from the one before {@code before} on; what is null is not asked for. */
    @Select("<script>" + ENTRY + """
            WHERE e.number &lt; #{before}
            <if test="it.subjectKind != null">AND e.subject_kind = #{it.subjectKind}</if>
            <if test="it.subject != null">AND e.subject = #{it.subject}</if>
            <if test="it.action != null">AND e.action = #{it.action}</if>
            <if test="it.actor != null">AND e.actor = #{it.actor}</if>
            <if test="from != null">AND e.happened_at &gt;= #{from}</if>
            <if test="until != null">AND e.happened_at &lt; #{until}</if>
            ORDER BY e.number DESC LIMIT #{limit}</script>""")
    List<KeptEntry> page(@Param("it") Audit.Sought sought, @Param("from") Instant from, @Param("until") Instant until, @Param("before") long before, @Param("limit") int limit);
}
