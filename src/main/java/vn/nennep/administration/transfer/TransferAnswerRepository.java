package vn.nennep.administration.transfer;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface TransferAnswerRepository extends ListCrudRepository<TransferAnswer, Long> {

    List<TransferAnswer> findByTransferIdOrderById(Long transferId);
}
