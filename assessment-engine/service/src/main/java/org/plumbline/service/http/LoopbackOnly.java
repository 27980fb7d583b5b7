package org.plumbline.service.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.CannotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Without accounts whoever reaches the service may do everything: so only this machine reaches it. Looks before anything else is opened. */
@Component
@ConditionalOnWebApplication
class LoopbackOnly implements BeanFactoryPostProcessor, EnvironmentAware {

    static final Text REFUSED = new Text("拒绝启动：server.address 为“{0}”，不是本机回环地址。服务尚无账号，只能供本机使用：请设为 127.0.0.1",
            "refusing to start: server.address is {0}, which is no loopback address. There are no accounts yet, so only this machine may be served: set it to 127.0.0.1");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        refuseOthers(environment.getProperty("server.address", ""));
        String management = environment.getProperty("management.server.address");
        // a port of its own without an address would be open to everybody
        if (management != null || environment.getProperty("management.server.port") != null) {
            refuseOthers(management == null ? "" : management);
        }
    }

    private static void refuseOthers(String address) {
        if (address.isBlank() || !isLoopback(address)) {
            throw new CannotStart(REFUSED.with(address.isBlank() ? "0.0.0.0" : address));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            for (InetAddress each : InetAddress.getAllByName(address)) {
                if (!each.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
