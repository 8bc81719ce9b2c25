package vn.nennep.platform.files;

/**
 * A file to download.
 *
 * @param size in bytes
 */
public record FileLink(String id, String name, long size, String href) {}
