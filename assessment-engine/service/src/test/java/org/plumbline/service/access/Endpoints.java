package org.plumbline.service.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.plumbline.service.http.ServedService;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that the service has, as it says itself. */
final class Endpoints {

    /**
     * One of them.
     *
     * @param path with its holes: /api/runs/{id}
     * @param type content type of what is sent; null: nothing is
     */
    record Endpoint(String method, String path, String type, HandlerMethod handler, Allowed rule) {

        String name() {
            return method + " " + path;
        }
    }

    private Endpoints() {
    }

    static List<Endpoint> of(ServedService service) {
        List<Endpoint> all = new ArrayList<>();
        service.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (ErrorController.class.isAssignableFrom(handler.getBeanType()) || handler.getBeanType().getName().startsWith("org.springdoc.")) {
                return;
            }
            mapping.getPatternValues().forEach(path -> mapping.getMethodsCondition().getMethods().forEach(method -> all.add(new Endpoint(method.name(), path,
                    mapping.getConsumesCondition().getConsumableMediaTypes().stream().findFirst().map(Object::toString).orElse(null), handler,
                    handler.getMethodAnnotation(Allowed.class)))));
        });
        all.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return all;
    }
}
