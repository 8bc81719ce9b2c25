package vn.nennep.platform.web;

import java.time.Duration;

/** After failures the account or the address has to wait; the right password isn't looked at meanwhile. */
public class TooManyTries extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooManyTries(Duration wait) {
        super("login.wait");
        this.wait = wait;
    }

    /** How long still, in whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }

    /** The same for people: 30 giây, 4 phút. */
    public String inWords() {
        return seconds() <= 90 ? seconds() + " giây" : (seconds() + 59) / 60 + " phút";
    }
}
