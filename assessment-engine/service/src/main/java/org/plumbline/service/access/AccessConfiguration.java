package org.plumbline.service.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Endpoints are guarded, and get who asks and how far that reaches as parameters. */
@Configuration
@ConditionalOnWebApplication
class AccessConfiguration implements WebMvcConfigurer {

    private static final List<Class<?>> GIVEN = List.of(SignedIn.class, Actor.class, DataScope.class);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(GIVEN.toArray(Class[]::new));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Given());
    }

    private static final class Given implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return GIVEN.contains(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binders) {
            if (parameter.getParameterType() == DataScope.class) {
                return AccessInterceptor.scope(request.getNativeRequest(HttpServletRequest.class));
            }
            SignedIn who = SignedIn.current().orElseThrow(() -> Refusal.notSignedIn(AccessRefusal.NOT_SIGNED_IN));
            return parameter.getParameterType() == Actor.class ? who.actor() : who;
        }
    }
}
