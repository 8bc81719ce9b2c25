package vn.nennep.platform.policy;

/** One row that holds on the day asked for; {@code unitId} is null where it holds everywhere. */
record DatedValue(String key, String unitId, String value) {
}
