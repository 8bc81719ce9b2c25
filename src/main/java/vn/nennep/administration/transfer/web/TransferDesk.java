package vn.nennep.administration.transfer.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.TransferList;
import vn.nennep.platform.web.Desk;

/** The way to the transfers, for whoever keeps a unit or is transferred himself. */
@Component
class TransferDesk implements Desk {

    private final TransferList list;

    TransferDesk(TransferList list) {
        this.list = list;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return list.isFor(member) ? Optional.of(new Link("/chuyen-sinh-hoat", "Chuyển sinh hoạt", 30)) : Optional.empty();
    }
}
