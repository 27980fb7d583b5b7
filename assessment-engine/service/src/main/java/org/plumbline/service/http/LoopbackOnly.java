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

/** Only this machine is served, unless somebody has decided otherwise in so many words. Looks before anything else is opened. */
@Component
@ConditionalOnWebApplication
class LoopbackOnly implements BeanFactoryPostProcessor, EnvironmentAware {

    static final Text REFUSED = new Text("拒绝启动：server.address 为“{0}”，不是本机回环地址。要供其他机器使用，须另设 plumbline.http.beyond-loopback=true；否则请设为 127.0.0.1",
            "refusing to start: server.address is {0}, which is no loopback address. To serve other machines also set plumbline.http.beyond-loopback=true; otherwise set it to 127.0.0.1");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (environment.getProperty("plumbline.http.beyond-loopback", Boolean.class, false)) {
            return;
        }
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

    static boolean isLoopback(String address) {
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
