package vn.nennep.platform.files;

import vn.nennep.platform.files.FileStore.StoredFile;

/** Keeps a file from some of those who may read what it was added to, as the chapter of its file does that tells of it. */
public interface FileGuard {

    /** True also of a file of which it knows nothing. */
    boolean allows(String person, StoredFile file);
}
