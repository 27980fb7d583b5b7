package org.plumbline.service.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PolicyMapper {

    record File(String name, String text) { }

    String VERSION = "SELECT v.id, v.policy, v.checksum, v.catalogue, v.title_zh, v.title_en, v.assessee, v.period_kind, v.imported_at, v.imported_by FROM policy_version v ";

    String PUBLICATION = "SELECT p.id, p.policy, p.version, v.checksum, p.from_month, p.reason, p.published_at, p.published_by"
            + " FROM policy_publication p JOIN policy_version v ON v.id = p.version ";

    @Select("SELECT code FROM policy ORDER BY code")
    List<String> codes();

    @Insert("""
            INSERT INTO policy (code, created_at, created_by)
            SELECT #{code}, #{at}, #{by} FROM intake_gate WHERE NOT EXISTS (SELECT 1 FROM policy WHERE code = #{code})""")
    void insertPolicy(@Param("code") String code, @Param("at") Instant at, @Param("by") String by);

    @Select(VERSION + "WHERE v.policy = #{policy} AND v.checksum = #{checksum}")
    Optional<StoredVersion> version(@Param("policy") String policy, @Param("checksum") String checksum);

    @Select(VERSION + "WHERE v.id = #{id}")
    StoredVersion versionById(long id);

    @Select(VERSION + "WHERE v.policy = #{policy} ORDER BY v.id DESC")
    List<StoredVersion> versions(String policy);

    @Insert("""
            INSERT INTO policy_version (policy, checksum, catalogue, title_zh, title_en, assessee, period_kind, imported_at, imported_by)
            VALUES (#{it.policy}, #{it.checksum}, #{it.catalogue}, #{it.titleZh}, #{it.titleEn}, #{it.assessee}, #{it.periodKind},
                    #{it.importedAt}, #{it.importedBy})""")
    void insertVersion(@Param("it") StoredVersion version);

    @Insert("INSERT INTO policy_file (version, name, text) VALUES (#{version}, #{name}, #{text})")
    void insertFile(@Param("version") long version, @Param("name") String name, @Param("text") String text);

    @Select("SELECT name, text FROM policy_file WHERE version = #{version} ORDER BY name")
    List<File> files(long version);

    @Insert("""
            INSERT INTO policy_publication (policy, version, from_month, reason, published_at, published_by)
            VALUES (#{it.policy}, #{it.version}, #{it.fromMonth}, #{it.reason}, #{it.publishedAt}, #{it.publishedBy})""")
    void insertPublication(@Param("it") Publication publication);

    /** The newest first: by month, then by number. */
    @Select(PUBLICATION + "WHERE p.policy = #{policy} ORDER BY p.from_month DESC, p.id DESC")
    List<Publication> publications(String policy);
}
