package vn.nennep.platform.engine;

/**
 * A task that one person does by name, and what becomes of it when the roles of its unit change: no role says who takes it over, so the capability that named
 * him does. Implemented by that capability.
 */
public interface PersonalTask {

    /** Id of the user task. */
    String task();

    /** Looks whether it is still his, and does what follows if it isn't. Called for each open one, as nobody, in the transaction of the change. */
    void follow(long subject);
}
