package org.plumbline.service.catalogue;

import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CatalogueMapper {

    @Select("""
            SELECT id, checksum, text, imported_at, imported_by FROM catalogue
            WHERE id = (SELECT MAX(id) FROM catalogue)""")
    Optional<CatalogueVersion> current();

    @Select("""
            SELECT id, checksum, text, imported_at, imported_by FROM catalogue
            WHERE checksum = #{checksum} ORDER BY id DESC LIMIT 1""")
    Optional<CatalogueVersion> byChecksum(String checksum);

    @Select("SELECT text FROM catalogue WHERE id = #{id}")
    String text(long id);

    @Insert("""
            INSERT INTO catalogue (checksum, text, imported_at, imported_by)
            VALUES (#{it.checksum}, #{it.text}, #{it.importedAt}, #{it.importedBy})""")
    void insert(@Param("it") CatalogueVersion version);
}
