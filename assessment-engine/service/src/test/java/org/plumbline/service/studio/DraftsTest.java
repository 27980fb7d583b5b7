package org.plumbline.service.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.service.Actor;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.policy.StoredVersion;

/** Work on a policy's texts is kept as it was typed, revision by revision, and nobody overwrites what another saved. */
@Tag("database")
class DraftsTest {

    private static final Actor FIRST = new Actor("first");
    private static final Actor SECOND = new Actor("second");

    private static TestDatabase database;
    private static RunningService service;
    private static Drafts drafts;
    private static StoredVersion version;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        drafts = service.get(Drafts.class);
        version = service.publish("community-officer", "2026-08");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static Draft begun() {
        return drafts.begin(version.policy(), version.checksum(), FIRST);
    }

    private static Map<String, String> parameters(String text) {
        return Map.of(PolicyBundle.PARAMETERS, text);
    }

    @Test
    void a_draft_begins_with_the_texts_of_its_version() {
        Draft draft = begun();

        assertThat(draft.latest().revision()).isEqualTo(1);
        assertThat(draft.base()).isEqualTo(version.checksum());
        assertThat(draft.title().zh()).isEqualTo(version.titleZh());
        assertThat(draft.createdBy()).isEqualTo("first");
        assertThat(drafts.files(draft.id(), 1)).isEqualTo(RunningService.texts(version.policy()));
        assertThat(SaidNo.to(() -> drafts.begin("none", version.checksum(), FIRST))).startsWith("POLICY-113");
        assertThat(SaidNo.to(() -> drafts.begin(version.policy(), "none", FIRST))).startsWith("POLICY-114");
    }

    @Test
    void whatever_is_typed_is_kept_to_the_last_character() {
        Draft draft = begun();
        List<String> texts = List.of("", " \n\t\n", "{[", "满意率：95％ 𠮷 😀", "a\u0000b\u2028c", "\uFEFFa: 1\n", "x".repeat(1 << 20));
        int revision = 1;
        for (String text : texts) {
            drafts.save(draft.id(), revision++, parameters(text), FIRST);
            assertThat(drafts.files(draft.id(), revision).get(PolicyBundle.PARAMETERS)).isEqualTo(text);
        }
        assertThat(drafts.files(draft.id(), revision)).containsAllEntriesOf(without(RunningService.texts(version.policy())));
        drafts.save(draft.id(), revision++, parameters("a\r\nb"), FIRST);
        drafts.save(draft.id(), revision++, parameters("half \uD840 a character"), FIRST);
        assertThat(drafts.files(draft.id(), revision - 1).get(PolicyBundle.PARAMETERS)).as("as a bundle reads it").isEqualTo("a\nb");
        assertThat(drafts.files(draft.id(), revision).get(PolicyBundle.PARAMETERS)).isEqualTo("half \uFFFD a character");
        for (DraftRevision kept : drafts.revisions(draft.id(), Long.MAX_VALUE, 100)) {
            assertThat(DraftTexts.checksum(drafts.files(draft.id(), kept.revision()))).isEqualTo(kept.checksum());
        }
    }

    private static SortedMap<String, String> without(SortedMap<String, String> texts) {
        texts.remove(PolicyBundle.PARAMETERS);
        return texts;
    }

    @Test
    void the_same_text_again_is_no_new_revision() {
        Draft draft = begun();

        assertThat(drafts.save(draft.id(), 1, RunningService.texts(version.policy()), SECOND)).isEqualTo(draft);
        Draft saved = drafts.save(draft.id(), 1, parameters("a"), SECOND);
        assertThat(saved.latest().revision()).isEqualTo(2);
        assertThat(saved.latest().savedBy()).isEqualTo("second");
        assertThat(drafts.save(draft.id(), 1, parameters("a"), SECOND)).as("an answer that was lost on its way").isEqualTo(saved);
        assertThat(drafts.save(draft.id(), 2, Map.of(), FIRST)).isEqualTo(saved);
    }

    @Test
    void who_edited_an_older_revision_is_told_who_saved_meanwhile_and_nothing_is_lost() {
        Draft draft = begun();
        drafts.save(draft.id(), 1, parameters("mine"), FIRST);

        assertThat(SaidNo.to(() -> drafts.save(draft.id(), 1, parameters("yours"), SECOND)))
                .startsWith("POLICY-123").contains("saved as revision 2 by first at 20").contains("you edited revision 1");
        assertThat(drafts.one(draft.id()).latest().revision()).isEqualTo(2);
        assertThat(drafts.files(draft.id(), 2).get(PolicyBundle.PARAMETERS)).isEqualTo("mine");
        assertThat(SaidNo.to(() -> drafts.save(draft.id(), 7, parameters("of the future"), SECOND))).startsWith("POLICY-123");
    }

    @Test
    void of_those_who_save_at_the_same_moment_one_is_first_and_the_others_are_told() {
        Draft draft = begun();
        for (int round = 1; round <= 10; round++) {
            int revision = round;
            List<Callable<String>> savers = new ArrayList<>();
            for (int saver = 0; saver < 4; saver++) {
                String text = "round " + round + " saver " + saver;
                savers.add(() -> {
                    try {
                        drafts.save(draft.id(), revision, parameters(text), SECOND);
                        return text;
                    } catch (Refusal late) {
                        return late.findings().get(0).code();
                    }
                });
            }

            List<String> answers = AtOnce.all(savers);

            List<String> saved = answers.stream().filter(answer -> answer.startsWith("round")).toList();
            assertThat(saved).hasSize(1);
            assertThat(answers).filteredOn(answer -> !answer.startsWith("round")).hasSize(3).containsOnly("POLICY-123");
            assertThat(drafts.one(draft.id()).latest().revision()).isEqualTo(round + 1);
            assertThat(drafts.files(draft.id(), round + 1).get(PolicyBundle.PARAMETERS)).isEqualTo(saved.get(0));
        }
        assertThat(Tables.of(database).rows("SELECT COUNT(*) FROM draft_file WHERE draft = " + draft.id())).containsExactly("44");
    }

    @Test
    void the_same_text_from_two_at_once_is_one_revision_and_both_are_content() {
        Draft draft = begun();

        List<Draft> both = AtOnce.all(List.of(() -> drafts.save(draft.id(), 1, parameters("same"), FIRST), () -> drafts.save(draft.id(), 1, parameters("same"), SECOND)));

        assertThat(both).allMatch(each -> each.latest().revision() == 2);
    }

    @Test
    void a_file_that_no_policy_has_and_one_that_no_bundle_takes_are_refused_and_nothing_is_saved() {
        Draft draft = begun();

        assertThat(SaidNo.to(() -> drafts.save(draft.id(), 1, Map.of("../policy.yaml", "a"), FIRST))).startsWith("POLICY-124");
        assertThat(SaidNo.to(() -> drafts.save(draft.id(), 1, parameters("满".repeat(400_000)), FIRST))).startsWith("POLICY-125");
        assertThat(SaidNo.to(() -> drafts.save(999_999, 1, parameters("a"), FIRST))).startsWith("POLICY-121");
        assertThat(SaidNo.to(() -> drafts.revision(draft.id(), 2))).startsWith("POLICY-122");
        assertThat(drafts.one(draft.id())).isEqualTo(draft);
    }
}
