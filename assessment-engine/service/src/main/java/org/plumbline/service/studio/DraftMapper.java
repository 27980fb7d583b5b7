package org.plumbline.service.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.scoring.finding.Text;

@Mapper
interface DraftMapper {

    /** Its number is known after it was inserted. */
    final class Begun {
        private Long id;
        private final String policy;
        private final long base;
        private final Text title;
        private final Instant at;
        private final String by;

        Begun(String policy, long base, Text title, Instant at, String by) {
            this.policy = policy;
            this.base = base;
            this.title = title;
            this.at = at;
            this.by = by;
        }

        long id() {
            return id;
        }
    }

    record Row(long id, String policy, String base, String titleZh, String titleEn, Instant createdAt, String createdBy, int revision, String checksum,
            Instant savedAt, String savedBy) {

        Draft draft() {
            return new Draft(id, policy, base, new Text(titleZh, titleEn), createdAt, createdBy, new DraftRevision(revision, checksum, savedAt, savedBy));
        }
    }

    record File(String name, String text) { }

    String DRAFT = """
            SELECT d.id, d.policy, v.checksum AS base, d.title_zh, d.title_en, d.created_at, d.created_by, r.revision, r.checksum, r.saved_at, r.saved_by
            FROM policy_draft d
            JOIN draft_revision r ON r.draft = d.id AND r.revision = (SELECT MAX(latest.revision) FROM draft_revision latest WHERE latest.draft = d.id)
            LEFT JOIN policy_version v ON v.id = d.base""";

    @Insert("""
            INSERT INTO policy_draft (policy, base, title_zh, title_en, created_at, created_by)
            VALUES (#{policy}, #{base}, #{title.zh}, #{title.en}, #{at}, #{by})""")
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    void insert(Begun draft);

    @Insert("""
            INSERT INTO draft_revision (draft, revision, checksum, saved_at, saved_by)
            VALUES (#{draft}, #{it.revision}, #{it.checksum}, #{it.savedAt}, #{it.savedBy})""")
    void insertRevision(@Param("draft") long draft, @Param("it") DraftRevision revision);

    @Insert("INSERT INTO draft_file (draft, revision, name, text) VALUES (#{draft}, #{revision}, #{name}, #{text})")
    void insertFile(@Param("draft") long draft, @Param("revision") int revision, @Param("name") String name, @Param("text") String text);

    @Select(DRAFT + " WHERE d.id = #{id}")
    Optional<Row> one(long id);

    @Select(DRAFT + " WHERE d.id < #{before} ORDER BY d.id DESC LIMIT #{limit}")
    List<Row> page(@Param("before") long before, @Param("limit") int limit);

    @Select("SELECT revision, checksum, saved_at, saved_by FROM draft_revision WHERE draft = #{draft} AND revision < #{before} ORDER BY revision DESC LIMIT #{limit}")
    List<DraftRevision> revisions(@Param("draft") long draft, @Param("before") long before, @Param("limit") int limit);

    @Select("SELECT name, text FROM draft_file WHERE draft = #{draft} AND revision = #{revision} ORDER BY name")
    List<File> files(@Param("draft") long draft, @Param("revision") int revision);
}
