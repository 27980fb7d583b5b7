package org.plumbline.service.http;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.service.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who asks is looked up before any endpoint: where the database cannot be reached for that, it is said here. */
final class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException away) {
            if (response.isCommitted()) {
                throw away;
            }
            String incident = UUID.randomUUID().toString();
            LOG.error("incident {} before a {} request: {}", incident, request.getMethod(), Trace.of(away));
            response.setIntHeader(HttpHeaders.RETRY_AFTER, ApiRefused.RETRY_AFTER);
            Problems.write(request, response, ApiRefusal.DATABASE_AWAY.status(), List.of(Finding.of(ApiRefusal.DATABASE_AWAY, Place.wholeFile(""), incident)), incident);
        }
    }
}
