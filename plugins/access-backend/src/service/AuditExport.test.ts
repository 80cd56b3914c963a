import { NotAllowedError } from '@backstage/errors';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { AuditEntry, AuditTrail } from '@builder-insights/backend-audit';
import { AccessAuthorizer } from './AccessAuthorizer';
import { AuditExport } from './AuditExport';

const credentials = mockCredentials.user('user:default/auditor');

const entry: AuditEntry = {
  id: 'an-id',
  at: new Date('2026-11-20T10:00:00Z'),
  plugin: 'access',
  action: 'role-grant',
  severity: 'high',
  retention: 'security',
  outcome: 'success',
  actor: { type: 'user', ref: 'user:default/admin' },
  correlationId: 'one-request',
  chain: { stream: 'security', sequence: 1, hash: 'hash' },
};

/** An export of a trail of many pages by somebody whose right ends after some answers. */
function anExport(options: { answers?: number; pages: number }) {
  let answers = options.answers ?? Infinity;
  let pages = options.pages;
  const authorize = async () => {
    answers -= 1;
    const result = answers >= 0 ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
    return [{ result } as const];
  };
  const end = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({ createEvent: async () => end });
  const query: AuditTrail['query'] = async (_filters, { limit }) => {
    pages -= 1;
    return {
      items: Array.from({ length: limit }, () => entry),
      next: pages > 0 ? { at: entry.at, id: entry.id } : undefined,
    };
  };
  const trail: Pick<AuditTrail, 'query'> = { query };
  return {
    end,
    service: AuditExport.create({
      auditor,
      authorizer: AccessAuthorizer.create({
        auditor,
        permissions: mockServices.permissions.mock({ authorize }),
      }),
      trail,
    }),
  };
}

async function read(chunks: AsyncIterable<string> | Iterable<string>) {
  const lines: string[] = [];
  for await (const chunk of chunks) {
    lines.push(...chunk.trim().split('\n'));
  }
  return lines;
}

describe('AuditExport', () => {
  it('P15 ends in the middle when the right is revoked meanwhile', async () => {
    const { service, end } = anExport({ answers: 3, pages: 5 });
    const { chunks } = await service.start({}, 'jsonl', { credentials });
    await expect(read(chunks)).rejects.toThrow(NotAllowedError);
    expect(end.success).not.toHaveBeenCalled();
    expect(end.fail).toHaveBeenCalledWith({
      error: expect.any(NotAllowedError),
    });
  });

  it('I8 stops at 50,000 rows and says so', async () => {
    const { service, end } = anExport({ pages: 1_000 });
    const { chunks } = await service.start({}, 'jsonl', { credentials });
    const lines = await read(chunks);
    expect(lines).toHaveLength(50_002);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      export: { rows: 50_000, complete: 'cut' },
    });
    expect(end.success).toHaveBeenCalledWith({ meta: { rows: 50_000 } });
  });

  it('records a reader who went away as a failure', async () => {
    const { service, end } = anExport({ pages: 3 });
    const { chunks } = await service.start({}, 'csv', { credentials });
    for await (const _chunk of chunks) {
      break;
    }
    expect(end.fail).toHaveBeenCalledTimes(1);
  });
});
