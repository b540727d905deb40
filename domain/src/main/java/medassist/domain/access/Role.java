package medassist.domain.access;

import static medassist.domain.access.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an account is for 角色: a set of permissions under the name that the office has for it. */
public enum Role {
    /** 经办. */
    CLERK(
            Group.RECORDS,
            QUOTE,
            SETTLE,
            REVEAL_PERSONS,
            REGISTER_PERSONS,
            CERTIFY,
            FILE,
            PREPARE_LISTS,
            DECIDE_ADJUSTMENTS,
            REGISTER_INSTITUTIONS,
            RESOLVE_DIFFERENCES,
            DECIDE_CLEARINGS,
            HANDLE_ALERTS,
            PREPARE_ENROLMENTS,
            PREPARE_ROSTERS,
            RECEIVE_APPLICATIONS,
            REVIEW_APPLICATIONS,
            PREPARE_RECOVERIES),
    /** 复核. */
    APPROVER(
            Group.RECORDS,
            REVEAL_PERSONS,
            APPROVE_LISTS,
            APPROVE_ADJUSTMENTS,
            APPROVE_CLEARINGS,
            APPROVE_ENROLMENTS,
            APPROVE_ROSTERS,
            APPROVE_APPLICATIONS,
            APPROVE_RECOVERIES),
    /** 科长. */
    SUPERVISOR(
            Group.RECORDS,
            REVEAL_PERSONS,
            READ_AUDIT,
            APPROVE_PARAMETERS,
            APPROVE_PAYMENTS,
            APPROVE_FUNDS,
            TRY_POLICIES),
    /** 财务. */
    FINANCE(
            Group.REFERENCE,
            READ_INSTITUTIONS,
            READ_BOOKS,
            READ_SETTLEMENTS,
            READ_ADJUSTMENTS,
            READ_PAYABLES,
            READ_ENROLMENTS,
            READ_APPLICATIONS,
            READ_PENDING,
            PAY_CLEARINGS,
            PREPARE_PAYMENTS,
            READ_FUNDS,
            PREPARE_FUNDS,
            READ_RECOVERIES,
            COLLECT_RECOVERIES),
    /** 审计: reads everything, writes nothing. */
    AUDITOR(Group.RECORDS, REVEAL_PERSONS, READ_EVENTS, READ_AUDIT),
    /** Whoever delivers certifications 名单提供部门: of its issuer, in its division. */
    ROSTER_SUPPLIER(Group.NOTHING, LOOK_UP_PERSONS, CERTIFY, READ_ROSTERS, PREPARE_ROSTERS),
    /** 乡镇（街道）: its own people. */
    TOWNSHIP(
            Group.REFERENCE,
            LOOK_UP_PERSONS,
            SEARCH_PERSONS,
            READ_ENTITLEMENTS,
            READ_LEDGERS,
            READ_SETTLEMENTS,
            READ_ALERTS,
            FILE,
            READ_APPLICATIONS,
            RECEIVE_APPLICATIONS),
    /** 定点医药机构: its own settlements and books; a person by number only. */
    HOSPITAL(
            Group.REFERENCE,
            QUOTE,
            SETTLE,
            LOOK_UP_PERSONS,
            READ_ENTITLEMENTS,
            READ_SETTLEMENTS,
            FILE,
            READ_INSTITUTIONS,
            READ_BOOKS,
            RECONCILE,
            APPLY_FOR_CLEARING),
    /** A core system or a bus 核心系统: for all of its institutions and jurisdictions, in the name of its own operators. */
    GATEWAY(
            Group.RECORDS,
            QUOTE,
            SETTLE,
            REVEAL_PERSONS,
            REGISTER_PERSONS,
            CERTIFY,
            FILE,
            PREPARE_LISTS,
            APPROVE_LISTS,
            DECIDE_ADJUSTMENTS,
            APPROVE_ADJUSTMENTS,
            REGISTER_INSTITUTIONS,
            RECONCILE,
            RESOLVE_DIFFERENCES,
            APPLY_FOR_CLEARING,
            DECIDE_CLEARINGS,
            APPROVE_CLEARINGS,
            DECIDE_ALONE,
            PAY_CLEARINGS,
            READ_EVENTS,
            REPLAY_EVENTS,
            READ_AUDIT,
            HANDLE_ALERTS,
            PREPARE_ENROLMENTS,
            APPROVE_ENROLMENTS,
            PREPARE_ROSTERS,
            APPROVE_ROSTERS,
            RECEIVE_APPLICATIONS,
            REVIEW_APPLICATIONS,
            APPROVE_APPLICATIONS,
            PREPARE_PAYMENTS,
            APPROVE_PAYMENTS,
            PREPARE_RECOVERIES,
            APPROVE_RECOVERIES,
            COLLECT_RECOVERIES,
            TRY_POLICIES,
            NAME_OPERATORS),
    /** 政策: packs and parameters. */
    POLICY(Group.REFERENCE, PREPARE_PARAMETERS, READ_PENDING, TRY_POLICIES),
    /** 群众: what is one's own. */
    CITIZEN(Group.REFERENCE, LOOK_UP_PERSONS, READ_ENTITLEMENTS, READ_LEDGERS, READ_SETTLEMENTS),
    /** 管理员: accounts and keys, and nobody's data. */
    ADMIN(Group.NOTHING, ADMINISTER),
    /** 运维. */
    OPERATIONS(Group.NOTHING, OPERATE);

    @SuppressWarnings("ImmutableEnumChecker") // It is unmodifiable.
    private final Set<Permission> permissions;

    Role(Set<Permission> group, Permission... others) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(group);
        all.addAll(List.of(others));
        this.permissions = Collections.unmodifiableSet(all);
    }

    /** What whoever has the role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** By which it must be said how far the role reaches, so that nobody reaches everywhere by leaving it out. */
    public Set<Reach.Dimension> bounds() {
        return switch (this) {
            case CLERK, APPROVER, SUPERVISOR, FINANCE, AUDITOR, POLICY -> Set.of(Reach.Dimension.JURISDICTION);
            case ROSTER_SUPPLIER -> Set.of(Reach.Dimension.JURISDICTION, Reach.Dimension.ISSUER);
            case TOWNSHIP -> Set.of(Reach.Dimension.TOWNSHIP);
            case HOSPITAL -> Set.of(Reach.Dimension.INSTITUTION);
            case GATEWAY -> Set.of(Reach.Dimension.JURISDICTION, Reach.Dimension.INSTITUTION);
            case CITIZEN -> Set.of(Reach.Dimension.PERSON);
            case ADMIN, OPERATIONS -> Set.of();
        };
    }

    /** Whether who has it approves, pays or administers, so that a person needs more than a password to come in 双因素认证. */
    public boolean needsSecondFactor() {
        return switch (this) {
            case APPROVER, SUPERVISOR, FINANCE, GATEWAY, ADMIN -> true;
            case CLERK, AUDITOR, ROSTER_SUPPLIER, TOWNSHIP, HOSPITAL, POLICY, CITIZEN, OPERATIONS -> false;
        };
    }

    /** Two of the roles that nobody may have together 不相容角色; empty where there are none. */
    public static Optional<List<Role>> conflict(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .flatMap(one -> roles.stream().filter(one::excludes).sorted().map(other -> List.of(one, other)))
                .findFirst();
    }

    /** With which others nobody may have it: what one prepares, the other would approve or judge. */
    private boolean excludes(Role other) {
        return switch (this) {
            case APPROVER -> other == CLERK || other == FINANCE;
            case SUPERVISOR -> other == POLICY || other == FINANCE;
            case AUDITOR -> !Group.READING.containsAll(other.permissions);
            case ADMIN -> other != ADMIN && other != OPERATIONS;
            case CLERK, FINANCE, ROSTER_SUPPLIER, TOWNSHIP, HOSPITAL, GATEWAY, POLICY, CITIZEN, OPERATIONS -> false;
        };
    }

    /** Permissions that several roles have together. */
    private static final class Group {

        private static final Set<Permission> NOTHING = Set.of();

        /** What is published, or nobody's. */
        private static final Set<Permission> REFERENCE = Set.of(READ_POLICIES, READ_PARAMETERS);

        /** All business that is on record. */
        private static final Set<Permission> RECORDS = Set.of(
                READ_POLICIES,
                READ_PARAMETERS,
                LOOK_UP_PERSONS,
                SEARCH_PERSONS,
                READ_ENTITLEMENTS,
                READ_LEDGERS,
                READ_SETTLEMENTS,
                READ_ADJUSTMENTS,
                READ_PAYABLES,
                READ_FUNDS,
                READ_INSTITUTIONS,
                READ_BOOKS,
                READ_ALERTS,
                READ_ENROLMENTS,
                READ_ROSTERS,
                READ_APPLICATIONS,
                READ_RECOVERIES,
                READ_PENDING);

        private static final Set<Permission> READING = EnumSet.copyOf(RECORDS);

        static {
            READING.addAll(Set.of(REVEAL_PERSONS, READ_EVENTS, READ_AUDIT));
        }

        private Group() {}
    }
}
