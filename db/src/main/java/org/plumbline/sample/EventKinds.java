package org.plumbline.sample;

import java.util.List;

import org.plumbline.sample.Person.Post;

/** The kinds of events of the two posts, and how often they happen. */
final class EventKinds {

    /**
     * @param code           code of the catalogue
     * @param word           a Chinese name that the catalogue knows
     * @param perMille       chance in a month, for work of middling quality
     * @param merit          whether good work makes it more frequent; otherwise poor work does
     * @param greatestAmount largest amount that is made up; 0: the kind has no amount
     * @param rectified      whether it is said if the matter was put right
     * @param spoilsAttendance whether full attendance is lost by it
     */
    record Kind(String code, String word, int perMille, boolean merit, int greatestAmount, boolean rectified, boolean spoilsAttendance) { }

    private static final List<Kind> COMMUNITY = List.of(
            merit("commendation", "通报表扬", 60), merit("usefulLead", "提供有效线索", 50), merit("peopleHelped", "为民服务好人好事", 90),
            fault("falseRecord", "弄虚作假", 5, 0), fault("lateEntry", "超时录入", 60, 10),
            new Kind("complaintUpheld", "有责投诉", 25, false, 0, true, false),
            fault("awayFromCommunity", "脱离社区", 30, 5), fault("seriousBreach", "严重违纪", 2, 0));

    private static final List<Kind> AUXILIARY = List.of(
            absence("missedSignIn", "未电子签到", 80, 0), fault("shiftSwap", "擅自换岗", 30, 0), absence("late", "迟到", 60, 60), absence("late", "早退", 30, 40),
            absence("offPost", "脱岗", 15, 0), fault("asleep", "睡岗", 10, 0), absence("absent", "旷工", 6, 0), fault("disobeying", "不服从安排", 10, 0),
            fault("standbyFailure", "备勤不到位", 15, 0), fault("delay", "延误处置", 15, 0), fault("taskNotDone", "未完成任务", 20, 0), merit("goodDuty", "执勤表现突出", 120));

    private EventKinds() { }

    static List<Kind> of(Post post) {
        return post == Post.COMMUNITY_OFFICER ? COMMUNITY : AUXILIARY;
    }

    private static Kind merit(String code, String word, int perMille) {
        return new Kind(code, word, perMille, true, 0, false, false);
    }

    private static Kind fault(String code, String word, int perMille, int greatestAmount) {
        return new Kind(code, word, perMille, false, greatestAmount, false, false);
    }

    private static Kind absence(String code, String word, int perMille, int greatestAmount) {
        return new Kind(code, word, perMille, false, greatestAmount, false, true);
    }
}
