package vn.nennep.administration.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Desk;

/** Everybody's own account; from it keepers go on to those of their unit, administrators to the log of logins. */
@Component
class AccountDesk implements Desk {

    @Override
    public Optional<Link> linkFor(String member) {
        return Optional.of(new Link("/tai-khoan", "Tài khoản", 90));
    }
}
