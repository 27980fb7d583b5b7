package org.plumbline.cli;

import java.util.Map;

import org.plumbline.scoring.finding.Text;

/** What the phases of long work are called; the core and the service name them by one English word each. */
final class PhaseWords {

    private static final Map<String, String> CHINESE = Map.ofEntries(Map.entry("read", "读取"), Map.entry("compare", "比对"), Map.entry("freeze", "固定数据"),
            Map.entry("gather", "汇集"), Map.entry("score", "计分"), Map.entry("store", "保存得分表"), Map.entry("standings", "保存名次"),
            Map.entry("outcomes", "保存奖惩"), Map.entry("verify", "核对"), Map.entry("verify-audit", "核对审计记录"), Map.entry("print", "生成报表"),
            Map.entry("saving", "备份"), Map.entry("checking", "检查备份"), Map.entry("restoring", "恢复"));

    private PhaseWords() {
    }

    /** A word that is none of these, a file's name, stays as it is. */
    static Text of(String phase) {
        return new Text(CHINESE.getOrDefault(phase, phase), phase);
    }
}
