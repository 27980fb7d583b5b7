package org.plumbline.service.access;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint: what it does not say, nobody may. */
final class AccessInterceptor implements HandlerInterceptor {

    private static final String SCOPE = DataScope.class.getName();

    private final Allowance allowance = new Allowance();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // what fails is told to everybody
        if (handler instanceof HandlerMethod method && !ErrorController.class.isAssignableFrom(method.getBeanType())) {
            request.setAttribute(SCOPE, admit(method));
        }
        return true;
    }

    private DataScope admit(HandlerMethod method) {
        Allowed rule = method.getMethodAnnotation(Allowed.class);
        if (rule != null && rule.extent() == Allowed.Extent.OPEN) {
            return DataScope.NOWHERE;
        }
        SignedIn who = SignedIn.current().orElseThrow(() -> Refusal.notSignedIn(AccessRefusal.NOT_SIGNED_IN));
        if (rule == null) {
            // the description of the interface is a library's endpoint, and tells nothing about people
            if (method.getBeanType().getName().startsWith("org.springdoc.")) {
                return DataScope.NOWHERE;
            }
            throw Refusal.forbidden(AccessRefusal.NOT_ALLOWED, "", new Text("（未定）", "(none)"));
        }
        DataScope scope = admit(who, rule);
        Costly costly = method.getMethodAnnotation(Costly.class);
        if (costly != null) {
            allowance.take(who.account() + " " + method.getMethod().getName(), costly.perMinute());
        }
        return scope;
    }

    private static DataScope admit(SignedIn who, Allowed rule) {
        if (who.passwordIsOnce() && !rule.whilePasswordIsOnce()) {
            throw Refusal.forbidden(AccessRefusal.PASSWORD_FIRST, "");
        }
        List<Role> roles = List.of(rule.value());
        if (rule.extent() != Allowed.Extent.SIGNED_IN && !who.hasOneOf(roles)) {
            throw Refusal.forbidden(AccessRefusal.NOT_ALLOWED, "", words(roles));
        }
        DataScope scope = who.scope(roles);
        if (rule.extent() == Allowed.Extent.WHOLE && !scope.isEverywhere()) {
            throw Refusal.forbidden(AccessRefusal.NOT_EVERYWHERE, "");
        }
        if (rule.extent() == Allowed.Extent.OWN && who.assessee() == null) {
            throw Refusal.conflict(AccessRefusal.NO_OFFICER, "");
        }
        return scope;
    }

    private static Text words(List<Role> roles) {
        return new Text(roles.stream().map(role -> role.words().zh()).collect(Collectors.joining("、")),
                roles.stream().map(role -> role.words().en()).collect(Collectors.joining(", ")));
    }

    static DataScope scope(HttpServletRequest request) {
        return (DataScope) request.getAttribute(SCOPE);
    }
}
