package vn.nennep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault S-31: a proxy's header could say anything. */
class CallerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,                     203.0.113.7",
        "127.0.0.1,                       127.0.0.1",
        "2001:db8:1:2:3:4:5:6,            2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:ffff:ffff:1,   2001:db8:1:2::/64",
        "0:0:0:0:0:0:0:1,                 0:0:0:0::/64",
        "::ffff:203.0.113.7,              203.0.113.7",
        "fe80::1%eth0,                    fe80:0:0:0::/64",
        "example.org,                     ?",
        "dead,                            ?",
        "1,                               ?",
        "999.1.1.1,                       ?",
        "'1.2.3.4\r\nLOGIN_ALERT',        ?",
        ",                                ?",
    })
    void only_a_literal_address_is_written_down_and_of_a_long_one_its_network(String brought, String written) {
        assertThat(CallerAddress.plain(brought)).isEqualTo(written);
    }
}
