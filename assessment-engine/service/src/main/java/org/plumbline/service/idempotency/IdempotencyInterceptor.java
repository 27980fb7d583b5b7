package org.plumbline.service.idempotency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.service.Checksum;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.idempotency.IdempotentRequests.Claim;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Stands behind who may do what: whoever may no longer is not told what he was told before. */
final class IdempotencyInterceptor implements HandlerInterceptor {

    /** Says that nothing was done, but the answer of the first time told again. */
    static final String REPLAYED = "Idempotency-Replayed";
    static final int RETRY_AFTER = 5;

    private static final String CLAIM = Claim.class.getName();
    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");
    /** In characters; longer ones are not kept. */
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final int LONGEST_ADDRESS = 500;

    private final IdempotentRequests requests;

    IdempotencyInterceptor(IdempotentRequests requests) {
        this.requests = requests;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        DigestedRequest digested = WebUtils.getNativeRequest(request, DigestedRequest.class);
        Optional<SignedIn> who = SignedIn.current();
        if (digested == null || who.isEmpty()) {
            return true;
        }
        String key = request.getHeader(IdempotencyFilter.HEADER);
        String address = kept(request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        if (!KEY.matcher(key).matches()) {
            throw Refusal.wrongInput(IdempotencyRefusal.BAD_KEY, IdempotencyFilter.HEADER);
        }
        Claim claim = requests.asked(who.get().account(), key, address);
        Optional<KeptAnswer> kept = requests.claim(claim);
        if (kept.isEmpty()) {
            request.setAttribute(CLAIM, claim);
            return true;
        }
        tellAgain(kept.get(), address, digested, response);
        return false;
    }

    /** A name of a file or a reason in Chinese makes an address longer than what is kept of it; then its sum stands for the end. */
    private static String kept(String address) {
        if (address.length() <= LONGEST_ADDRESS) {
            return address;
        }
        String sum = Checksum.of(address);
        return address.substring(0, LONGEST_ADDRESS - sum.length()) + sum;
    }

    private static void tellAgain(KeptAnswer kept, String address, DigestedRequest request, HttpServletResponse response) throws IOException {
        if (!kept.address().equals(address)) {
            throw Refusal.wrongInput(IdempotencyRefusal.OTHER_REQUEST, IdempotencyFilter.HEADER);
        }
        if (kept.isUnderWay()) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            throw Refusal.conflict(IdempotencyRefusal.UNDER_WAY, IdempotencyFilter.HEADER, RETRY_AFTER);
        }
        if (!kept.bodySha256().equals(request.sha256())) {
            throw Refusal.wrongInput(IdempotencyRefusal.OTHER_REQUEST, IdempotencyFilter.HEADER);
        }
        if (kept.answer() == null) {
            throw Refusal.conflict(IdempotencyRefusal.NOT_TOLD_TWICE, IdempotencyFilter.HEADER, kept.askedAt());
        }
        response.setStatus(kept.status());
        response.setHeader(REPLAYED, "true");
        response.setHeader(HttpHeaders.LOCATION, kept.location());
        response.setContentType(kept.contentType());
        response.getOutputStream().write(kept.answer().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failed) throws IOException {
        Claim claim = (Claim) request.getAttribute(CLAIM);
        if (claim == null) {
            return;
        }
        if (failed != null || !HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()) {
            requests.release(claim);
            return;
        }
        boolean isSecret = handler instanceof HandlerMethod method && method.hasMethodAnnotation(SaidOnce.class);
        String answer = new String(WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class).getContentAsByteArray(), StandardCharsets.UTF_8);
        requests.settle(claim, new KeptAnswer(claim.address(), claim.askedAt(), WebUtils.getNativeRequest(request, DigestedRequest.class).sha256(), response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION), response.getContentType(), isSecret || answer.length() > LONGEST_ANSWER ? null : answer));
    }
}
