package org.plumbline.service.account;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.CannotStart;
import org.plumbline.service.http.HttpSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The passwords of the demonstration stand on a terminal and in a file: other machines are not served while there are such accounts. */
@Component
@ConditionalOnWebApplication
class NoDemoForOthers {

    static final Text REFUSED = new Text("拒绝启动：数据库中有演示账号，服务只能供本机使用。请另用数据库，或去掉 plumbline.http.beyond-loopback",
            "refusing to start: the database has accounts of the demonstration, so only this machine may be served. Use another database, or leave out plumbline.http.beyond-loopback");

    NoDemoForOthers(HttpSettings settings, Accounts accounts) {
        if (settings.beyondLoopback() && accounts.hasDemo()) {
            throw new CannotStart(REFUSED);
        }
    }
}
