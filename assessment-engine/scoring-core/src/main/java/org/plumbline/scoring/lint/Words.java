package org.plumbline.scoring.lint;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.Limited;
import org.plumbline.scoring.input.Catalogue.Shelter;

/**
 * The second net: words by which a name gives away what the catalogue does not say of it. Chinese words stand anywhere in a name; English
 * ones are whole words, also as parts of a code in camel case. What tells how such a matter was handled is none.
 */
final class Words {

    private static final Map<Limited, Pattern> LIMITED = new EnumMap<>(Map.of(
            Limited.FINES, either("罚款|罚没", "fines?"),
            Limited.DETENTIONS, either("拘留(?!所)|刑拘|行拘", "detentions?|detained"),
            Limited.INCIDENTS, either("发案", "incidents?"),
            Limited.CASES_RETURNED, either("退查|退案|退回补充侦查", "returned cases|cases returned"),
            Limited.CLEARANCE, either("破案率", "clearance"),
            Limited.CASES_SOLVED, either("破案数|打击处理|打处数", "cases solved|solved cases"),
            Limited.PETITIONS, either("(上访|信访)(?!.{0,6}(办结|化解|答复|回复|满意))", "petition(s|ers?)?\\b(?!.{0,12}(answered|resolved|settled|handled))")));

    private static final Map<Shelter, Pattern> SHELTER = new EnumMap<>(Map.of(
            Shelter.SEX, either("性别|女性|男性|女职工|女民警|男民警", "sex|gender|female|male"),
            Shelter.AGE, either("年龄|出生日期|出生年", "age|birthday|birth date"),
            Shelter.ETHNICITY, either("民族", "ethnic|ethnicity"),
            Shelter.PREGNANCY, either("孕", "pregnant|pregnancy"),
            Shelter.LEAVE, either("病假|产假|年休假|年假|婚假|丧假|护理假|育儿假|探亲假|哺乳|工伤|公伤", "(sick|maternity|paternity|annual|parental|marriage|bereavement) leave")));

    private Words() {
    }

    private static Pattern either(String chinese, String english) {
        return Pattern.compile("(" + chinese + ")|\\b(" + english + ")\\b");
    }

    /** @param code of an item, event kind, attribute, figure or indicator */
    static Optional<Limited> limited(String code, Text name) {
        return found(LIMITED, code, name);
    }

    static Optional<Shelter> shelter(String code, Text name) {
        return found(SHELTER, code, name);
    }

    private static <T> Optional<T> found(Map<T, Pattern> words, String code, Text name) {
        // the translation of a Chinese name says nothing that the name does not
        String all = String.join(" ; ", Stream.of(code, name.zh()).map(Words::plain).toList());
        return words.entrySet().stream().filter(each -> each.getValue().matcher(all).find()).map(Map.Entry::getKey).findFirst();
    }

    /** {@code sickLeaveDays} reads "sick leave days". */
    private static String plain(String name) {
        return name.replaceAll("(?<=[a-z\\d])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
    }
}
