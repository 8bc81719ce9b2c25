package vn.nennep.session;

/** When an outline is checked: as its preparer hands it in, or as its reviewer approves it. */
public enum OutlineStage {

    DRAFT,
    REVIEW
}
