package org.plumbline.sample;

import java.util.List;

/**
 * Names composed from frequent surnames and frequent characters of given names, so that no list of real people is behind them.
 * Some are hard on purpose: rare characters, one beyond the basic plane, ten and more characters, four, two.
 */
final class MadeUpNames {

    private static final List<String> SURNAMES = characters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤");
    private static final List<String> GIVEN = characters("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建华国志海玉红春晓东佳俊宇浩然子涵欣怡博瑞雪梅凤林森鑫波斌峰鹏飞亮旭阳晨光永庆安宁康乐诚信德仁义礼智云山川江河");
    private static final List<String> RARE = characters("龘㐀犇骉燚淼垚翀赟昉𠮷");
    private static final List<String> TWO_CHARACTER_SURNAMES = List.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙");
    private static final List<String> LONG_PARTS = List.of("阿卜杜", "热西提", "买买提", "吐尔逊", "努尔", "艾山", "古丽", "库尔班", "帕提", "玉素甫", "依明", "沙吾提");

    private final long seed;

    MadeUpNames(long seed) {
        this.seed = seed;
    }

    /** @param index of the person, from 0 */
    String of(int index) {
        if (index % 200 == 5) {
            // two people with one name: whoever tells people apart by name must notice
            return of(index - 4);
        }
        Chance chance = Chance.of(seed, "name", index);
        return switch (index % 50) {
            case 13 -> longName(chance);
            case 27 -> chance.oneOf(SURNAMES) + chance.oneOf(RARE) + (chance.perMille(500) ? chance.oneOf(GIVEN) : "");
            case 38 -> chance.oneOf(TWO_CHARACTER_SURNAMES) + chance.oneOf(GIVEN) + chance.oneOf(GIVEN);
            case 4 -> "刘" + RARE.get(index / 50 % RARE.size());
            default -> chance.oneOf(SURNAMES) + chance.oneOf(GIVEN) + (chance.perMille(800) ? chance.oneOf(GIVEN) : "");
        };
    }

    private static String longName(Chance chance) {
        StringBuilder name = new StringBuilder();
        name.append(chance.oneOf(LONG_PARTS)).append(chance.oneOf(LONG_PARTS)).append('·').append(chance.oneOf(LONG_PARTS)).append(chance.oneOf(LONG_PARTS));
        while (name.length() < 10) {
            name.append(chance.oneOf(LONG_PARTS));
        }
        return name.toString();
    }

    // by code point: a character beyond the basic plane is two chars
    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
