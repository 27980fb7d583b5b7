package org.plumbline.bench;

import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Role;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An endpoint that asks for the same as the own result, and knows its answer. */
public final class Constant {

    static final String PATH = "/api/constant";

    private Constant() {
    }

    @Allowed(value = Role.OFFICER, extent = Allowed.Extent.OWN)
    @ResponseBody
    public String told() {
        return "constant";
    }

    static void serve(MonthDatabase database) throws NoSuchMethodException {
        RequestMappingHandlerMapping mapping = database.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.registerMapping(RequestMappingInfo.paths(PATH).options(mapping.getBuilderConfiguration()).build(), new Constant(), Constant.class.getMethod("told"));
    }
}
