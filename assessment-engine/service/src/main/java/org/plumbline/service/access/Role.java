package org.plumbline.service.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Text;

/** What somebody does in the assessment (角色). An account may have several, each below a unit or everywhere. */
public enum Role {

    POLICY_EDITOR("办法编辑", "Policy editor"),
    POLICY_APPROVER("办法审批", "Policy approver"),
    RUN_OPERATOR("考核运行", "Run operator"),
    UNIT_CLERK("单位内勤", "Unit clerk"),
    INSPECTOR("督查", "Inspector"),
    LEADER("领导", "Leader"),
    OFFICER("民警", "Officer"),
    AUDITOR("审计", "Auditor"),
    ADMINISTRATOR("管理员", "Administrator");

    /** These only make sense for the whole organisation: a policy, a run and the accounts belong to no unit. */
    private static final Set<Role> WHOLE = Set.of(POLICY_EDITOR, POLICY_APPROVER, RUN_OPERATOR, ADMINISTRATOR);

    private final Text words;

    Role(String zh, String en) {
        words = new Text(zh, en);
    }

    public Text words() {
        return words;
    }

    /** All of them by their words and codes. */
    public static Text all() {
        return new Text(Arrays.stream(values()).map(role -> role.words.zh() + "（" + role.name() + "）").collect(Collectors.joining("、")),
                Arrays.stream(values()).map(role -> role.words.en() + " (" + role.name() + ")").collect(Collectors.joining(", ")));
    }

    /** Whether it can be held below a unit. */
    public boolean hasScope() {
        return !WHOLE.contains(this) && this != OFFICER;
    }
}
