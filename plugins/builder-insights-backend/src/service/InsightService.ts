import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  changesBetween,
  insightCapturePermission,
  type CaptureReceipt,
  type Insight,
  type InsightPage,
  type InsightQuery,
  type InsightWithHistory,
} from '@builder-insights/plugin-builder-insights-common';
import type { RoleResolver } from '@builder-insights/plugin-access-node';
import type { InsightStore } from '../store/InsightStore';
import type { AuthorDirectory } from './AuthorDirectory';
import type { CaptureInput } from './CaptureInput';
import type { CursorCodec } from './CursorCodec';
import type { InsightAuthorizer } from './InsightAuthorizer';
import { applyPatch, type PatchInput } from './applyPatch';
import type { GroupRegister } from './GroupRegister';
import { toNewInsight } from './toNewInsight';
import { withAudit } from './withAudit';
import { withholdHistory } from './withholdHistory';

const PAGE_SIZE = 25;
const NO_CAPTURE =
  'Capturing is for members of Builder Relations, and you are not in one of its teams; ask your manager or an admin of Builder Insights';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** What people do with insights: authorize, act, audit. */
export class InsightService {
  static create(options: {
    store: InsightStore;
    authorizer: InsightAuthorizer;
    authors: AuthorDirectory;
    groups: GroupRegister;
    cursors: CursorCodec;
    roles: RoleResolver;
    auditor: AuditorService;
  }): InsightService {
    return new InsightService(options);
  }

  readonly #store: InsightStore;
  readonly #authorizer: InsightAuthorizer;
  readonly #authors: AuthorDirectory;
  readonly #groups: GroupRegister;
  readonly #cursors: CursorCodec;
  readonly #roles: RoleResolver;
  readonly #auditor: AuditorService;

  private constructor(options: Parameters<typeof InsightService.create>[0]) {
    this.#store = options.store;
    this.#authorizer = options.authorizer;
    this.#authors = options.authors;
    this.#groups = options.groups;
    this.#cursors = options.cursors;
    this.#roles = options.roles;
    this.#auditor = options.auditor;
  }

  /**
   * Stores what a builder said. Sent again it is answered again, never stored
   * twice.
   *
   * @throws ConflictError when the `clientId` already stands for something else
   */
  async capture(
    input: CaptureInput,
    { credentials }: { credentials: UserCredentials },
  ): Promise<CaptureReceipt> {
    const { userEntityRef } = credentials.principal;
    return await withAudit(
      this.#auditor,
      { eventId: 'insight-capture', meta: { clientId: input.clientId } },
      async note => {
        const decisionId = await this.#authorizer.demand(
          insightCapturePermission,
          { credentials, otherwise: NO_CAPTURE },
        );
        note({ decisionId });
        // Only a team that the claim of their sign-in confirms, as the policy has it.
        const roles = await this.#roles.resolve(userEntityRef);
        const author = await this.#authors.within(
          userEntityRef,
          roles?.teams ?? [],
        );
        if (!author) {
          throw new NotAllowedError(NO_CAPTURE);
        }
        const capture = toNewInsight(input, author, new Date());
        const outcome = await this.#store.capture(capture);
        if (!outcome) {
          throw new ConflictError(
            `clientId ${input.clientId} already stands for another capture; send this one with a new clientId and rootId ${input.clientId}`,
          );
        }
        const { insight, stored } = outcome;
        note({ target: insight.id, restricted: isRestricted(insight) });
        return {
          id: insight.id,
          clientId: insight.clientId,
          revision: insight.revision,
          replayed: !stored,
          insight,
        };
      },
    );
  }

  /** A page of what the caller may see, newest first. */
  async list(
    query: InsightQuery,
    { credentials }: { credentials: UserCredentials },
  ): Promise<InsightPage> {
    const { limit = PAGE_SIZE, cursor, ...filter } = query;
    const binding = { userRef: credentials.principal.userEntityRef, filter };
    const target = filter.group ?? filter.team;
    return await withAudit(
      this.#auditor,
      {
        eventId: 'insight-list',
        // By which fields, and not for what: words may be names.
        meta: { fields: Object.keys(filter), ...(target && { target }) },
      },
      async note => {
        const position = cursor
          ? this.#cursors.decode(cursor, binding)
          : undefined;
        const { scope, decisionId } = await this.#authorizer.read({
          credentials,
        });
        note({ decisionId });
        await this.#groups.assertKnown(filter.group, filter.team);
        // One more than asked for tells whether there is another page.
        const found = await this.#store
          .scopedTo(scope)
          .list({ filter, limit: limit + 1, position });
        const items = found.slice(0, limit);
        note({ n: items.length, restricted: items.some(isRestricted) });
        const last = items.at(-1);
        return {
          items,
          ...(last &&
            found.length > limit && {
              nextCursor: this.#cursors.encode(
                { capturedAt: new Date(last.capturedAt), id: last.id },
                binding,
              ),
            }),
        };
      },
    );
  }

  /** One insight with its edits. */
  async get(
    id: string,
    { credentials }: { credentials: UserCredentials },
  ): Promise<InsightWithHistory> {
    return await withAudit(
      this.#auditor,
      { eventId: 'insight-read', meta: { target: id } },
      async note => {
        const { scope, decisionId, mayRead, mayEdit } =
          await this.#authorizer.readAndEdit({ credentials });
        note({ decisionId });
        const insights = this.#store.scopedTo(scope);
        const found = await insights.findById(id);
        if (!found) {
          throw noInsight(id);
        }
        note({ restricted: isRestricted(found.insight) });
        return {
          ...found.insight,
          history: withholdHistory({
            history: await insights.historyOf(found.insight),
            facts: found.facts,
            mayRead,
          }),
          may: { edit: mayEdit(found) },
        };
      },
    );
  }

  /** Edits an insight; what stood there before is kept. */
  async revise(
    id: string,
    patch: PatchInput,
    { credentials }: { credentials: UserCredentials },
  ): Promise<Insight> {
    return await withAudit(
      this.#auditor,
      {
        eventId: 'insight-edit',
        severityLevel: 'medium',
        meta: { target: id, fields: Object.keys(patch.fields) },
      },
      async note => {
        const { scope, decisionId, mayEdit } =
          await this.#authorizer.readAndEdit({ credentials });
        note({ decisionId });
        const found = await this.#store.scopedTo(scope).findById(id);
        if (!found) {
          throw noInsight(id);
        }
        const { insight, content: before } = found;
        note({ restricted: isRestricted(insight) });
        if (!mayEdit(found)) {
          throw new NotAllowedError(
            `Insight ${id} can be edited by the person who captured it, ${insight.authorRef}`,
          );
        }
        if (
          patch.revision !== undefined &&
          patch.revision !== insight.revision
        ) {
          throw new ConflictError(
            `Insight ${id} is at revision ${insight.revision}, and your edit was made on ${patch.revision}; load it again and repeat your change`,
          );
        }
        const content = applyPatch(before, patch);
        if (!content.verbatim && !content.note) {
          throw new InputError(
            'An insight needs verbatim or note; this edit would leave it without either',
          );
        }
        const changes = changesBetween(before, content);
        if (changes.length === 0) {
          return insight;
        }
        return await this.#store.revise(insight, {
          content,
          changes,
          at: new Date(),
          by: credentials.principal.userEntityRef,
          reason: patch.reason,
        });
      },
    );
  }
}

function isRestricted({ sensitivity }: Insight): boolean {
  return sensitivity === 'restricted';
}

function noInsight(id: string): NotFoundError {
  return new NotFoundError(`There is no insight '${id}' that you may see`);
}
