import type {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  accessAuditReadPermission,
  accessBreakGlassReviewPermission,
  accessBreakGlassUsePermission,
  accessOrgApprovePermission,
  accessOrgReadPermission,
  accessPostureReadPermission,
  accessReviewManagePermission,
  accessReviewReadPermission,
  accessRoleGrantPermission,
  accessRoleReadPermission,
  type AccessAbilities,
} from '@builder-insights/plugin-access-common';
import { missingRight } from './missingRight';

const PERMISSIONS = {
  readRoles: accessRoleReadPermission,
  grantRoles: accessRoleGrantPermission,
  readOrg: accessOrgReadPermission,
  approveOrg: accessOrgApprovePermission,
  readReviews: accessReviewReadPermission,
  manageReviews: accessReviewManagePermission,
  useBreakGlass: accessBreakGlassUsePermission,
  reviewBreakGlass: accessBreakGlassReviewPermission,
  readAudit: accessAuditReadPermission,
  readPosture: accessPostureReadPermission,
} as const satisfies Record<keyof AccessAbilities, BasicPermission>;

/** Asks the permission framework; nothing else in this plugin does. */
export class AccessAuthorizer {
  static create(options: {
    auditor: AuditorService;
    permissions: PermissionsService;
  }): AccessAuthorizer {
    return new AccessAuthorizer(options.auditor, options.permissions);
  }

  readonly #auditor: AuditorService;
  readonly #permissions: PermissionsService;

  private constructor(
    auditor: AuditorService,
    permissions: PermissionsService,
  ) {
    this.#auditor = auditor;
    this.#permissions = permissions;
  }

  /**
   * Every refusal leaves an event.
   *
   * @param more - permissions that change what is shown, asked for in the same question
   * @returns which of those the caller has
   * @throws NotAllowedError that names the missing right and who can give it
   */
  async demand(
    permission: BasicPermission,
    options: { credentials: BackstageCredentials },
    more: readonly BasicPermission[] = [],
  ): Promise<boolean[]> {
    const [allowed, ...rest] = (
      await this.#permissions.authorize(
        [permission, ...more].map(each => ({ permission: each })),
        options,
      )
    ).map(({ result }) => result === AuthorizeResult.ALLOW);
    if (allowed) {
      return rest;
    }
    throw await this.#refusal(permission);
  }

  /** As `demand`, for what needs no right where it is the caller's own: that is looked up only without the right. */
  async demandUnlessOwn(
    permission: BasicPermission,
    options: { credentials: BackstageCredentials },
    isOwn: () => Promise<boolean>,
  ): Promise<void> {
    if (!(await this.allows(permission, options)) && !(await isOwn())) {
      throw await this.#refusal(permission);
    }
  }

  async #refusal(permission: BasicPermission): Promise<NotAllowedError> {
    const error = new NotAllowedError(missingRight(permission));
    const event = await this.#auditor.createEvent({
      eventId: 'access-refuse',
      severityLevel: 'medium',
      meta: { permission: permission.name },
    });
    await event.fail({ error });
    return error;
  }

  async allows(
    permission: BasicPermission,
    options: { credentials: BackstageCredentials },
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorize(
      [{ permission }],
      options,
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Everything the caller may do here, in one question. */
  async abilities(options: {
    credentials: BackstageCredentials;
  }): Promise<AccessAbilities> {
    const decisions = await this.#permissions.authorize(
      Object.values(PERMISSIONS).map(permission => ({ permission })),
      options,
    );
    const allowed = new Set(
      Object.values(PERMISSIONS)
        .filter((_, at) => decisions[at].result === AuthorizeResult.ALLOW)
        .map(({ name }) => name),
    );
    const may = (ability: keyof AccessAbilities) =>
      allowed.has(PERMISSIONS[ability].name);
    return {
      readRoles: may('readRoles'),
      grantRoles: may('grantRoles'),
      readOrg: may('readOrg'),
      approveOrg: may('approveOrg'),
      readReviews: may('readReviews'),
      manageReviews: may('manageReviews'),
      useBreakGlass: may('useBreakGlass'),
      reviewBreakGlass: may('reviewBreakGlass'),
      readAudit: may('readAudit'),
      readPosture: may('readPosture'),
    };
  }
}
