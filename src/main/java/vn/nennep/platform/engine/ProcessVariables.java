package vn.nennep.platform.engine;

/** The variables that every process of this product has. Besides them a process holds ids, enums, dates, counts and booleans only. */
public final class ProcessVariables {

    /** Id of the unit whose work the process is; becomes the tenant. Text, required at start. */
    public static final String UNIT = "unit";
    /** Id of the fact that the process is about, e.g. the session. Long, required at start. */
    public static final String SUBJECT = "subjectId";
    /** Version of the form a task was created with. Integer, local to the task. */
    public static final String FORM_VERSION = "formVersion";

    private ProcessVariables() {}
}
