package vn.nennep.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.nennep.NenNepApplication;

/**
 * Sets the application's zone before any test of the JVM touches a database, as the application does before anything else: a driver remembers the zone
 * that it finds first. Registered for all tests.
 */
public class ZoneExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        NenNepApplication.useVietnameseTime();
    }
}
