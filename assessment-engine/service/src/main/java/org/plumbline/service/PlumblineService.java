package org.plumbline.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The service: figures in, the month run and kept, on a database. The command line starts it, with its web interface or without. */
@SpringBootApplication
@ConfigurationPropertiesScan
@MapperScan(annotationClass = Mapper.class)
public class PlumblineService {

    /**
     * Starts it in this process. Close the context to stop it in order.
     *
     * @param properties stand above those of files and of the environment
     */
    public static ConfigurableApplicationContext start(WebApplicationType web, Map<String, Object> properties) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("start", properties));
        return new SpringApplicationBuilder(PlumblineService.class).environment(environment).web(web).registerShutdownHook(false).logStartupInfo(false).run();
    }

    /** To the microsecond, which is what the database keeps. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
