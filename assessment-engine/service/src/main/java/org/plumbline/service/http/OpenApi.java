package org.plumbline.service.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface, of which the pages' types are made. */
@Configuration
@ConditionalOnWebApplication
class OpenApi {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI description() {
        SpringDocUtils.getConfig().replaceWithSchema(BigDecimal.class,
                new StringSchema().format("decimal").description("exact decimal in plain notation").example("12.5"));
        return new OpenAPI().components(new Components()).servers(List.of(new Server().url("/")))
                .info(new Info().title("Plumbline 准绳").version("0.1").description("Figures in, the month run and kept, every point explained."));
    }

    /** Every request may fail, and is then answered with a problem. */
    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return api -> {
            ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApi::addProblem));
            api.getPaths().values().stream().map(PathItem::getPost).filter(Objects::nonNull).forEach(OpenApi::addKey);
        };
    }

    /** What is a number, a yes or no, or a list is never absent; whoever generates types may rely on it. */
    @Bean
    PropertyCustomizer presentProperties() {
        return (property, type) -> {
            Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
            boolean isPresent = raw.isPrimitive() || List.class.isAssignableFrom(raw);
            if (isPresent && type.getParent() != null && type.getPropertyName() != null) {
                type.getParent().addRequiredItem(type.getPropertyName());
            }
            return property;
        };
    }

    private static void addKey(Operation operation) {
        operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").required(false).schema(new StringSchema().maxLength(100))
                .description("sent again under the same key within a day, the request is carried out once and answered the same"));
    }

    private static void addProblem(Operation operation) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        operation.getResponses().addApiResponse("default", new ApiResponse().description("why the request failed")
                .content(new Content().addMediaType("application/problem+json", problem)));
    }
}
