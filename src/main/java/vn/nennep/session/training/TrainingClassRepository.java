package vn.nennep.session.training;

import org.springframework.data.repository.ListCrudRepository;

/** The classes, by id. */
interface TrainingClassRepository extends ListCrudRepository<TrainingClass, Long> {}
