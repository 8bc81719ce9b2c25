package vn.nennep.review.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/** Who of the cell is rated: for its committee and who decides. */
@Component
class ListChapter implements UnitReviewChapter {

    private final ListReading reading;
    private final Register register;
    private final Clock clock;

    ListChapter(ListReading reading, Register register, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        boolean his = reader.committee() || reader.deciding();
        return his && register.unit(review.unitId()).type().isCell() ? Optional.of(reading.whole(review, LocalDate.now(clock))) : Optional.empty();
    }
}
