package vn.nennep.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A question for a list, with a bound on how much of it is wanted. */
final class BoundedRequest extends HttpServletRequestWrapper {

    /** More versions than a model ever has, and below the engine's own limit. */
    private static final String BOUND = "maxResults=1000";

    private BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    /** The request itself when it says how much it wants. */
    static HttpServletRequest of(HttpServletRequest request) {
        return request.getParameter("maxResults") == null ? new BoundedRequest(request) : request;
    }

    /** The interface reads its questions here, never the parameters. */
    @Override
    public String getQueryString() {
        String asked = super.getQueryString();
        return asked == null ? BOUND : asked + "&" + BOUND;
    }
}
