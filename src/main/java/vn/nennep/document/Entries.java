package vn.nennep.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists as the papers hold them: unchangeable, never null; an empty entry stays, to be named as missing. */
final class Entries {

    private Entries() {}

    static <T> List<T> of(List<T> entries) {
        return entries == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(entries));
    }
}
