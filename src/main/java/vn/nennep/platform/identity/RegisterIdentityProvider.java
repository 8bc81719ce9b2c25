package vn.nennep.platform.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;

/**
 * The register as the engine's identity, read-only: users are members, groups are roles in units, tenants are units. Nothing is copied, so
 * a role that ends is gone at the next request.
 */
class RegisterIdentityProvider implements ReadOnlyIdentityProvider {

    private final Register register;
    private final Accounts accounts;
    private final Clock clock;

    RegisterIdentityProvider(Register register, Accounts accounts, Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public User findUserById(String userId) {
        return register.member(userId).map(RegisterIdentityProvider::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users();
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new Users();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported: the register is the identity");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return userId != null && accounts.matches(userId, password);
    }

    @Override
    public Group findGroupById(String groupId) {
        return single(groups().filter(g -> g.getId().equals(groupId)));
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new RoleGroups();
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new RoleGroups();
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return register.find(tenantId).map(RegisterIdentityProvider::tenant).orElse(null);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new Tenants();
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<UnitRole> rolesOf(String memberId) {
        return register.rolesOf(memberId, today());
    }

    private Stream<GroupEntity> groups() {
        Stream<String> generic = Stream.of(Groups.MEMBER, Groups.MONITOR, Groups.ADMINISTRATOR);
        Stream<String> ofUnits = register.units().stream()
                .flatMap(unit -> Arrays.stream(Role.values()).map(role -> Groups.of(role, unit.id())));
        return Stream.concat(generic, ofUnits).map(this::group);
    }

    private GroupEntity group(String id) {
        GroupEntity group = new GroupEntity(id);
        int at = id.indexOf('@');
        group.setName(at < 0 ? Groups.nameOf(id) : Role.valueOf(id.substring(0, at)).label() + " " + id.substring(at + 1));
        group.setType(at < 0 ? "Chung" : "Vai trò");
        return group;
    }

    private static UserEntity user(PartyMember member) {
        UserEntity user = new UserEntity(member.id());
        int lastSpace = member.fullName().lastIndexOf(' ');
        // Vietnamese order: the family name leads, and the web applications print first name before last name
        user.setFirstName(lastSpace < 0 ? "" : member.fullName().substring(0, lastSpace));
        user.setLastName(member.fullName().substring(lastSpace + 1));
        user.setEmail(member.email());
        return user;
    }

    private static TenantEntity tenant(Unit unit) {
        TenantEntity tenant = new TenantEntity();
        tenant.setId(unit.id());
        tenant.setName(unit.name());
        return tenant;
    }

    private static <T> T single(Stream<T> stream) {
        return stream.findFirst().orElse(null);
    }

    private static boolean among(String[] wanted, String id) {
        return wanted == null || Arrays.asList(wanted).contains(id);
    }

    private static boolean like(String pattern, String text) {
        if (pattern == null) {
            return true;
        }
        String regex = Stream.of(pattern.split("%", -1))
                .map(java.util.regex.Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
        return text != null && text.matches("(?is)" + regex);
    }

    private static <T> List<T> page(List<T> all, Page page) {
        if (page == null) {
            return all;
        }
        int from = Math.min(page.getFirstResult(), all.size());
        int to = (int) Math.min((long) from + page.getMaxResults(), all.size());
        return all.subList(from, to);
    }

    /** Users by the criteria that the web applications ask for. */
    private final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        Users() {
            super(executor());
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return all().size();
        }

        @Override
        public List<User> executeList(CommandContext commandContext, Page page) {
            return page(all(), page);
        }

        private List<User> all() {
            return candidates().stream()
                    .filter(m -> among(getIds(), m.id()))
                    .map(RegisterIdentityProvider::user)
                    .filter(u -> (getFirstName() == null || getFirstName().equals(u.getFirstName()))
                            && like(getFirstNameLike(), u.getFirstName())
                            && (getLastName() == null || getLastName().equals(u.getLastName()))
                            && like(getLastNameLike(), u.getLastName())
                            && (getEmail() == null || getEmail().equals(u.getEmail()))
                            && like(getEmailLike(), u.getEmail()))
                    .map(User.class::cast)
                    .toList();
        }

        private Collection<PartyMember> candidates() {
            if (getId() != null) {
                return register.member(getId()).stream()
                        .filter(m -> groupId == null || Groups.of(rolesOf(m.id())).contains(groupId))
                        .filter(m -> tenantId == null || rolesOf(m.id()).stream().anyMatch(r -> r.unitId().equals(tenantId)))
                        .toList();
            }
            if (getIds() != null) {
                return register.members(Arrays.asList(getIds())).values();
            }
            if (groupId != null && groupId.contains("@")) {
                int at = groupId.indexOf('@');
                return Optional.of(groupId.substring(0, at))
                        .filter(role -> Arrays.stream(Role.values()).anyMatch(r -> r.name().equals(role)))
                        .map(role -> register.holders(groupId.substring(at + 1), Role.valueOf(role), today()))
                        .map(ids -> register.members(ids).values())
                        .orElse(List.of());
            }
            return register.everybody().stream()
                    .filter(m -> groupId == null || Groups.of(rolesOf(m.id())).contains(groupId))
                    .filter(m -> tenantId == null || rolesOf(m.id()).stream().anyMatch(r -> r.unitId().equals(tenantId)))
                    .toList();
        }
    }

    /** Groups by member, id or nothing. */
    private final class RoleGroups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        RoleGroups() {
            super(executor());
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return all().size();
        }

        @Override
        public List<Group> executeList(CommandContext commandContext, Page page) {
            return page(all(), page);
        }

        private List<Group> all() {
            Stream<GroupEntity> candidates =
                    getUserId() == null ? groups() : Groups.of(rolesOf(getUserId())).stream().map(RegisterIdentityProvider.this::group);
            return candidates
                    .filter(g -> getId() == null || getId().equals(g.getId()))
                    .filter(g -> among(getIds(), g.getId()))
                    .filter(g -> getName() == null || getName().equals(g.getName()))
                    .filter(g -> like(getNameLike(), g.getName()))
                    .filter(g -> getType() == null || getType().equals(g.getType()))
                    .filter(g -> getTenantId() == null || g.getId().endsWith("@" + getTenantId()))
                    .map(Group.class::cast)
                    .toList();
        }
    }

    /** Units by member, id or nothing. */
    private final class Tenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        Tenants() {
            super(executor());
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return all().size();
        }

        @Override
        public List<Tenant> executeList(CommandContext commandContext, Page page) {
            return page(all(), page);
        }

        private List<Tenant> all() {
            List<String> own = userId == null
                    ? null
                    : rolesOf(userId).stream().map(UnitRole::unitId).distinct().toList();
            return register.units().stream()
                    .filter(u -> own == null || own.contains(u.id()))
                    .filter(u -> id == null || id.equals(u.id()))
                    .filter(u -> among(ids, u.id()))
                    .filter(u -> name == null || name.equals(u.name()))
                    .filter(u -> like(nameLike, u.name()))
                    .map(RegisterIdentityProvider::tenant)
                    .map(Tenant.class::cast)
                    .toList();
        }
    }
}
