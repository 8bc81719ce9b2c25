package vn.nennep.administration.transfer;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface TransferPreparationRepository extends ListCrudRepository<TransferPreparation, Long> {

    List<TransferPreparation> findByTransferIdOrderByRound(Long transferId);
}
