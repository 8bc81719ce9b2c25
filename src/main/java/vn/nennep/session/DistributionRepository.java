package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The distributions of resolutions; one a resolution. */
public interface DistributionRepository extends ListCrudRepository<Distribution, Long> {

    Optional<Distribution> findByResolutionId(long resolutionId);
}
