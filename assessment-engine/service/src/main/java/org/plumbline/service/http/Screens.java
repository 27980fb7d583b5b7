package org.plumbline.service.http;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Gives out the single-page application. Which page an address means is known to the application alone, so each address that is no
 * file of it gets its start page.
 */
@Configuration
@ConditionalOnWebApplication
class Screens implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/";
    /** Addresses that end with a number or code of the users, in which there may be a dot. */
    private static final List<String> NAMED = List.of("runs/", "policies/", "drafts/", "batches/");
    private static final List<String> PROGRAMS = List.of("/api", "/actuator", "/error");

    /** Whether the address is a person's, not a program's. */
    static boolean isScreen(String path) {
        return PROGRAMS.stream().noneMatch(program -> path.equals(program) || path.startsWith(program + "/"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // their names hold a checksum of what is in them
        registry.addResourceHandler("/assets/**").addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePrivate().immutable());
        registry.addResourceHandler("/**").addResourceLocations(FILES).setCacheControl(CacheControl.noCache())
                .resourceChain(true).addResolver(new FileOrStart());
    }

    private static final class FileOrStart extends PathResourceResolver {

        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            boolean isPage = isScreen("/" + path) && (NAMED.stream().anyMatch(path::startsWith) || !path.contains("."));
            return file != null || !isPage ? file : super.getResource("index.html", location);
        }
    }
}
