package vn.nennep.platform.web;

import java.util.Optional;

/** A page that only some people have in their navigation. Implemented by the capability that owns it. */
public interface Desk {

    /** @param position among the links, from the left */
    record Link(String href, String label, int position) {}

    /** Empty when the page isn't the person's. */
    Optional<Link> linkFor(String member);
}
