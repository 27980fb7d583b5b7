package org.plumbline.service.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords their owner may not choose. */
class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"第二管理员第二管理员第二管", "第二管理员第二管理员第二管理员", "第二管理员第二管理员第二管理员第", "zhao.liuzhao.liuzhao", "Zhao.LiuZhao.LiuZhao.L", "003417003417003", "准绳准绳准绳准绳准绳准绳准"})
    void what_is_known_of_somebody_is_no_password_however_often_it_is_said(String password) {
        assertThatThrownBy(() -> PASSWORDS.refuseWeak(password, "zhao.liu", "第二管理员", "003417")).hasMessageContaining("ACCOUNT-017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第二管理员在河边点三盏蓝灯", "three blue lanterns by the river", "zhao.liu likes three blue lanterns"})
    void a_sentence_is_one_also_where_a_name_stands_in_it(String password) {
        assertThatCode(() -> PASSWORDS.refuseWeak(password, "zhao.liu", "第二管理员", "003417")).doesNotThrowAnyException();
    }
}
