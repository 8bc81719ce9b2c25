package vn.nennep.review.ballot;

import org.springframework.stereotype.Component;

/** The counting minutes (biên bản kiểm phiếu). */
@Component
public class CountMinutes {

    public void issue(long ballot) {}
}
