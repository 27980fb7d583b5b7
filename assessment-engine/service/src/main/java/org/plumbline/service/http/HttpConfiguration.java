package org.plumbline.service.http;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.Nulls;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** How requests come in and answers go out. */
@Configuration
@ConditionalOnWebApplication
class HttpConfiguration {

    /** Before everything else. */
    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(HttpSettings settings) {
        FilterRegistrationBean<RequestGuard> registration = new FilterRegistrationBean<>(new RequestGuard(settings.hosts()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimits> bodyLimits(HttpSettings settings, @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        FilterRegistrationBean<BodyLimits> registration = new FilterRegistrationBean<>(new BodyLimits(settings, endpoints));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Behind the limits, because a form in a body is a part of the parameters, and is none of our types. */
    @Bean
    FilterRegistrationBean<ReadableQuery> readableQuery() {
        FilterRegistrationBean<ReadableQuery> registration = new FilterRegistrationBean<>(new ReadableQuery());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /** Around the sessions. */
    @Bean
    FilterRegistrationBean<DatabaseAway> databaseAway() {
        FilterRegistrationBean<DatabaseAway> registration = new FilterRegistrationBean<>(new DatabaseAway());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
    }

    /**
     * A decimal is a text in plain notation, because a reader's own numbers are binary fractions; a text is no number and the other way round.
     * Of a field that is there twice nobody knows which is meant, and what stands for nothing is no item of a list.
     */
    @Bean
    JsonMapperBuilderCustomizer exactJson() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL)).addModule(new SimpleModule("decimals").addSerializer(BigDecimal.class, new PlainDecimal()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, texts -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                        .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)));
    }

    /** A library that reads or writes XML or YAML for its own purposes would make it a format of the interface, and its parser a way in. */
    @Bean
    WebMvcConfigurer jsonAlone() {
        return new WebMvcConfigurer() {

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(all -> all.removeIf(each ->
                        each.getSupportedMediaTypes().stream().anyMatch(type -> type.getSubtype().endsWith("xml") || type.getSubtype().endsWith("yaml"))));
            }
        };
    }

    private static final class PlainDecimal extends StdSerializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            json.writeString(plain.toPlainString());
        }
    }
}
