import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  insightCapturePermission,
  insightImportPermission,
  type Viewer,
} from '@builder-insights/plugin-builder-insights-common';
import type { OrgDirectory } from '@builder-insights/plugin-builder-insights-node';
import type { AuthorDirectory } from './AuthorDirectory';
import type { InsightAuthorizer } from './InsightAuthorizer';

/** Tells a person who they are here, so that pages show what they can use. */
export class ViewerService {
  static create(options: {
    org: OrgDirectory;
    authors: AuthorDirectory;
    authorizer: InsightAuthorizer;
  }): ViewerService {
    return new ViewerService(options);
  }

  readonly #org: OrgDirectory;
  readonly #authors: AuthorDirectory;
  readonly #authorizer: InsightAuthorizer;

  private constructor(options: Parameters<typeof ViewerService.create>[0]) {
    this.#org = options.org;
    this.#authors = options.authors;
    this.#authorizer = options.authorizer;
  }

  async viewer(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Viewer> {
    const userRef = credentials.principal.userEntityRef;
    const [tree, person, author, [mayCapture, mayImport]] = await Promise.all([
      this.#org.tree(),
      this.#org.person(userRef),
      this.#authors.find(userRef),
      this.#authorizer.allows(
        [insightCapturePermission, insightImportPermission],
        { credentials },
      ),
    ]);
    return {
      userRef,
      groups: person?.groups ?? [],
      ...(author && { teamRef: author.teamRef }),
      leads: [...tree.ledBy(userRef)],
      may: { capture: mayCapture, import: mayImport },
    };
  }
}
