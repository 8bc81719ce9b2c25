package vn.nennep.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where a call comes from. Behind a proxy this is the proxy, unless {@code server.forward-headers-strategy} tells to believe its header. Of an IPv6 address
 * only the network counts: whoever has one has all addresses in it.
 */
public final class CallerAddress {

    /** What a literal address consists of; anything else isn't looked up and not written down (fault S-31). */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}(%\\w{1,16})?");
    private static final String UNKNOWN = "?";

    private CallerAddress() {}

    public static String of(HttpServletRequest request) {
        return plain(request.getRemoteAddr());
    }

    static String plain(String address) {
        if (address == null || !LITERAL.matcher(address).matches() || !address.contains(".") && !address.contains(":")) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? network(parsed.getAddress()) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    /** The first half of it, e.g. {@code 2001:db8:1:2::/64}. */
    private static String network(byte[] address) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            groups.append(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff)).append(':');
        }
        return groups + ":/64";
    }
}
