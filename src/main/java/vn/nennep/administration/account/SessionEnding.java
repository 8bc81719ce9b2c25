package vn.nennep.administration.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.KnownDevices;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;

/** Ends all of a person's sessions: a telephone was lost, a browser left open elsewhere. */
@Component
class SessionEnding {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final LoginLog log;

    SessionEnding(Accounts accounts, KnownDevices devices, LoginLog log) {
        this.accounts = accounts;
        this.devices = devices;
        this.log = log;
    }

    @Transactional
    public void endAll(String member, String address) {
        accounts.endSessions(member);
        devices.forget(member);
        log.enter(LoginEvent.ALL_SESSIONS_ENDED, member, address);
    }
}
