package vn.nennep.platform.identity;

import java.time.Clock;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.Register;

/** Opens the register as the identity of one engine command. */
@Component
public class RegisterIdentityFactory implements SessionFactory {

    private final Register register;
    private final Accounts accounts;
    private final Clock clock;

    RegisterIdentityFactory(Register register, Accounts accounts, Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new RegisterIdentityProvider(register, accounts, clock);
    }
}
