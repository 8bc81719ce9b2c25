package vn.nennep.session;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The suspension periods, by id. */
interface SuspensionRepository extends ListCrudRepository<SuspensionPeriod, Long> {

    List<SuspensionPeriod> findByUnitIdOrderByStartsOnDesc(String unitId);

    @Query("""
            select p.* from suspension_period p
             where p.starts_on <= :to and coalesce(p.ended_on, p.ends_on) >= :from
               and exists (select 1 from suspended_cell c where c.period_id = p.id and c.unit_id = :unit)
             order by p.starts_on, p.id
            """)
    List<SuspensionPeriod> touching(String unit, LocalDate from, LocalDate to);
}
