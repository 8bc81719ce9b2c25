package vn.nennep.session;

import org.springframework.data.repository.ListCrudRepository;

/** The score sheets, by code. */
public interface ScoreSheetRepository extends ListCrudRepository<ScoreSheet, String> {}
