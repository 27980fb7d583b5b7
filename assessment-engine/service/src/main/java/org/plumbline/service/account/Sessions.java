package org.plumbline.service.account;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Who is signed in at the moment, by account. None where the service runs without its web interface. */
@Component
class Sessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    int count(long account) {
        FindByIndexNameSessionRepository<? extends Session> known = repository.getIfAvailable();
        return known == null ? 0 : known.findByPrincipalName(String.valueOf(account)).size();
    }

    /** Whoever else is signed in with the account is not any more. @param own number of the session that stays; @return how many ended */
    int endOthers(long account, String own) {
        FindByIndexNameSessionRepository<? extends Session> known = repository.getIfAvailable();
        List<String> others = known == null ? List.of() : known.findByPrincipalName(String.valueOf(account)).keySet().stream().filter(id -> !id.equals(own)).toList();
        others.forEach(id -> known.deleteById(id));
        return others.size();
    }

    /** Whoever is signed in with the account is not any more. */
    void end(long account) {
        FindByIndexNameSessionRepository<? extends Session> known = repository.getIfAvailable();
        if (known != null) {
            known.findByPrincipalName(String.valueOf(account)).keySet().forEach(known::deleteById);
        }
    }
}
