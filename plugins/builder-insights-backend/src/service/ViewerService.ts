import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  insightCapturePermission,
  insightImportPermission,
  type Viewer,
} from '@builder-insights/plugin-builder-insights-common';
import type { RoleResolver } from '@builder-insights/plugin-access-node';
import type { AuthorDirectory } from './AuthorDirectory';
import type { InsightAuthorizer } from './InsightAuthorizer';

/** Tells a person who they are here, so that pages show what they can use. */
export class ViewerService {
  static create(options: {
    roles: RoleResolver;
    authors: AuthorDirectory;
    authorizer: InsightAuthorizer;
  }): ViewerService {
    return new ViewerService(options);
  }

  readonly #roles: RoleResolver;
  readonly #authors: AuthorDirectory;
  readonly #authorizer: InsightAuthorizer;

  private constructor(options: Parameters<typeof ViewerService.create>[0]) {
    this.#roles = options.roles;
    this.#authors = options.authors;
    this.#authorizer = options.authorizer;
  }

  async viewer(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Viewer> {
    const userRef = credentials.principal.userEntityRef;
    const [roles, [mayCapture, mayImport]] = await Promise.all([
      this.#roles.resolve(userRef),
      this.#authorizer.allows(
        [insightCapturePermission, insightImportPermission],
        { credentials },
      ),
    ]);
    const author = await this.#authors.within(userRef, roles?.teams ?? []);
    return {
      userRef,
      groups: (roles?.groups ?? [])
        .filter(({ effective }) => effective)
        .map(({ groupRef }) => groupRef),
      ...(author && { teamRef: author.teamRef }),
      leads: roles?.leads ?? [],
      may: { capture: mayCapture, import: mayImport },
    };
  }
}
