package org.plumbline.service.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface IdempotentRequestMapper {

    String OF_KEY = " WHERE account = #{account} AND idempotency_key = #{key}";

    /** 0: the account has used the key. */
    @Insert("INSERT IGNORE INTO idempotent_request (account, idempotency_key, address, asked_at) VALUES (#{account}, #{key}, #{address}, #{askedAt})")
    int claim(@Param("account") long account, @Param("key") String key, @Param("address") String address, @Param("askedAt") Instant askedAt);

    @Select("SELECT address, asked_at, body_sha256, status, location, content_type, answer FROM idempotent_request" + OF_KEY)
    Optional<KeptAnswer> find(@Param("account") long account, @Param("key") String key);

    @Update("UPDATE idempotent_request SET body_sha256 = #{it.bodySha256}, status = #{it.status}, location = #{it.location}, content_type = #{it.contentType},"
            + " answer = #{it.answer}" + OF_KEY + " AND asked_at = #{it.askedAt}")
    int settle(@Param("account") long account, @Param("key") String key, @Param("it") KeptAnswer it);

    @Delete("DELETE FROM idempotent_request" + OF_KEY + " AND asked_at = #{askedAt}")
    int forget(@Param("account") long account, @Param("key") String key, @Param("askedAt") Instant askedAt);

    /** Some at a time, so that none who asks waits for the others' old ones. */
    @Select("SELECT account, idempotency_key AS `key`, address, asked_at FROM idempotent_request WHERE asked_at < #{until} LIMIT 20")
    List<IdempotentRequests.Claim> olderThan(Instant until);
}
