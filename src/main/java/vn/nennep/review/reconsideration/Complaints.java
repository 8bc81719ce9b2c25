package vn.nennep.review.reconsideration;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.files.FileStore;

/** The complaints, and what was written down about each. */
@Component
public class Complaints {

    /** Whose files they are. */
    public enum Purpose {
        EVIDENCE,
        VERIFICATION
    }

    private final ComplaintRepository complaints;
    private final FileStore files;
    private final JdbcClient jdbc;

    Complaints(ComplaintRepository complaints, FileStore files, JdbcClient jdbc) {
        this.complaints = complaints;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Complaint complaint(long id) {
        return complaints.findById(id).orElseThrow();
    }

    public Optional<Complaint> find(long id) {
        return complaints.findById(id);
    }

    /** Oldest first. */
    public List<Complaint> about(long target) {
        return complaints.about(target);
    }

    /** Oldest first. */
    public List<Complaint> ofCampaign(long campaign) {
        return complaints.ofCampaign(campaign);
    }

    public Optional<ComplaintCheck> check(long complaint) {
        return jdbc.sql("select accepted, reason, checked_by, checked_at from complaint_check where complaint_id = :id")
                .param("id", complaint)
                .query(ComplaintCheck.class)
                .optional();
    }

    public Optional<Verification> verification(long complaint) {
        return jdbc.sql("""
                        select cell_statement, documents, heard_on, heard, finding, proposal, proposed_level, verified_by, verified_at
                          from complaint_verification where complaint_id = :id
                        """)
                .param("id", complaint)
                .query(Verification.class)
                .optional();
    }

    public Optional<Conclusion> conclusion(long complaint) {
        return jdbc.sql("""
                        select outcome, new_level, redo_step, reason, exception_reason, committee_size, present, in_favour, concluded_by, concluded_at
                          from complaint_conclusion where complaint_id = :id
                        """)
                .param("id", complaint)
                .query(Conclusion.class)
                .optional();
    }

    /** Those who looked into it before, oldest first. */
    public List<FormerVerifier> formerVerifiers(long complaint) {
        return jdbc.sql("""
                        select verifier_id, assigned_by, assigned_at, ended_at, ended_by, reason, task_id
                          from complaint_former_verifier where complaint_id = :id order by position
                        """)
                .param("id", complaint)
                .query(FormerVerifier.class)
                .list();
    }

    public List<FileLink> files(long complaint, Purpose purpose) {
        return files.links(jdbc.sql("select file_id from complaint_file where complaint_id = :id and purpose = :purpose order by position")
                .param("id", complaint)
                .param("purpose", purpose.name())
                .query(String.class)
                .list());
    }

    /** Lets nobody else complain about the rating, or lock it, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdTarget(long target) {
        jdbc.sql("select target_id from rating where target_id = :id for update").param("id", target).query(Long.class).single();
    }

    /** Lets nobody else write about the complaint until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Complaint hold(long complaint) {
        jdbc.sql("select id from rating_complaint where id = :id for update").param("id", complaint).query(Long.class).single();
        return complaint(complaint);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Complaint save(Complaint complaint) {
        return complaints.save(complaint);
    }

    /** Takes over files that were uploaded for another subject: from now on only who may read the complaint reads them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void attach(Complaint complaint, List<String> ids, Purpose purpose) {
        files.handOver(ids, complaint.id());
        IntStream.range(0, ids.size()).forEach(i -> jdbc.sql("""
                        insert into complaint_file (complaint_id, position, file_id, purpose) values (:complaint, :position, :file, :purpose)
                        """)
                .param("complaint", complaint.id())
                .param("position", i)
                .param("file", ids.get(i))
                .param("purpose", purpose.name())
                .update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long complaint, ComplaintCheck check) {
        jdbc.sql("""
                        insert into complaint_check (complaint_id, accepted, reason, checked_by, checked_at)
                        values (:id, :accepted, :reason, :by, :at)
                        """)
                .param("id", complaint)
                .param("accepted", check.accepted())
                .param("reason", check.reason(), Types.VARCHAR)
                .param("by", check.checkedBy())
                .param("at", check.checkedAt())
                .update();
    }

    /** The complaint is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(long complaint, FormerVerifier former) {
        jdbc.sql("""
                        insert into complaint_former_verifier
                               (complaint_id, position, verifier_id, assigned_by, assigned_at, ended_at, ended_by, reason, task_id)
                        values (:id, :position, :verifier, :assignedBy, :assignedAt, :endedAt, :endedBy, :reason, :task)
                        """)
                .param("id", complaint)
                .param("position", formerVerifiers(complaint).size())
                .param("verifier", former.verifierId())
                .param("assignedBy", former.assignedBy())
                .param("assignedAt", former.assignedAt())
                .param("endedAt", former.endedAt())
                .param("endedBy", former.endedBy(), Types.VARCHAR)
                .param("reason", former.reason(), Types.VARCHAR)
                .param("task", former.taskId(), Types.VARCHAR)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long complaint, Verification found) {
        jdbc.sql("""
                        insert into complaint_verification
                               (complaint_id, cell_statement, documents, heard_on, heard, finding, proposal, proposed_level, verified_by, verified_at)
                        values (:id, :cell, :documents, :heardOn, :heard, :finding, :proposal, :level, :by, :at)
                        """)
                .param("id", complaint)
                .param("cell", found.cellStatement())
                .param("documents", found.documents())
                .param("heardOn", found.heardOn())
                .param("heard", found.heard())
                .param("finding", found.finding())
                .param("proposal", found.proposal().name())
                .param("level", found.proposedLevel() == null ? null : found.proposedLevel().name(), Types.VARCHAR)
                .param("by", found.verifiedBy())
                .param("at", found.verifiedAt())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long complaint, Conclusion concluded) {
        jdbc.sql("""
                        insert into complaint_conclusion
                               (complaint_id, outcome, new_level, redo_step, reason, exception_reason, committee_size, present, in_favour, concluded_by,
                                concluded_at)
                        values (:id, :outcome, :level, :step, :reason, :exception, :size, :present, :inFavour, :by, :at)
                        """)
                .param("id", complaint)
                .param("outcome", concluded.outcome().name())
                .param("level", concluded.newLevel() == null ? null : concluded.newLevel().name(), Types.VARCHAR)
                .param("step", concluded.redoStep() == null ? null : concluded.redoStep().name(), Types.VARCHAR)
                .param("reason", concluded.reason())
                .param("exception", concluded.exceptionReason(), Types.VARCHAR)
                .param("size", concluded.committeeSize())
                .param("present", concluded.present())
                .param("inFavour", concluded.inFavour())
                .param("by", concluded.concludedBy())
                .param("at", concluded.concludedAt())
                .update();
    }
}
