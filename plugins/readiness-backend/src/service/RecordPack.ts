import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  withAudit,
  type Attachment,
} from '@builder-insights/backend-operations';
import { packCsv } from '../domain/pack/packCsv';
import { packHtml } from '../domain/pack/packHtml';
import { packJson } from '../domain/pack/packJson';
import { packManifest } from '../domain/pack/packManifest';
import type { PackContents } from '../domain/pack/PackContents';
import type { PackFile } from '../domain/pack/PackFile';
import type { EvidenceStore } from '../store/EvidenceStore';
import type { RecordStore } from '../store/RecordStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { Asked, ReadinessAuthorizer } from './ReadinessAuthorizer';
import type { RolloutReader } from './RolloutFacts';

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  evidence: EvidenceStore;
  reader: RolloutReader;
  records: RecordStore;
  ruleSets: RuleSetStore;
}

/** The evidence of a decision as files that stand up in a review. */
export class RecordPack {
  static create(parts: Parts): RecordPack {
    return new RecordPack(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** One file of the pack; the manifest names the others with their hashes. */
  file(
    question: {
      rolloutId: string;
      recordId: string;
      format: 'json' | 'html' | 'csv' | 'manifest';
    },
    asked: Asked,
  ): Promise<Attachment> {
    const { rolloutId, recordId, format } = question;
    return withAudit(
      this.#parts.auditor,
      {
        eventId: 'record-pack',
        severityLevel: 'medium',
        meta: { target: `${rolloutId}/${recordId}`, format },
      },
      async () => {
        const contents = await this.#contents(question, asked);
        const { name, contentType, text } = fileOf(contents, format);
        return { fileName: name, contentType, chunks: [text] };
      },
    );
  }

  async #contents(
    { rolloutId, recordId }: { rolloutId: string; recordId: string },
    asked: Asked,
  ): Promise<PackContents> {
    const { authorizer, evidence, reader, records, ruleSets } = this.#parts;
    const access = await authorizer.scopes(asked);
    const { board } = await reader.facts(rolloutId, access);
    const record = await records.get(rolloutId, recordId);
    const { gates, scopeRef, ruleSetVersion } = record.snapshot;
    const known = await evidence.withHashes(
      board.scorecardId,
      scopeRef,
      gates.flatMap(({ evidenceHashes }) => evidenceHashes),
      new Date(record.decidedAt),
    );
    return {
      record,
      ruleSet: await ruleSets.version(board.scorecardId, ruleSetVersion),
      evidence: gates.flatMap(({ gateId, evidenceHashes }) =>
        evidenceHashes.flatMap(
          hash =>
            known.find(one => one.gateId === gateId && one.hash === hash) ?? [],
        ),
      ),
    };
  }
}

function fileOf(
  contents: PackContents,
  format: 'json' | 'html' | 'csv' | 'manifest',
): PackFile {
  const { rolloutId, sequence } = contents.record;
  const name = `decision-${rolloutId}-${sequence}`;
  const files: Record<'json' | 'html' | 'csv', PackFile> = {
    json: {
      name: `${name}.json`,
      contentType: 'application/json',
      text: packJson(contents),
    },
    html: {
      name: `${name}.html`,
      contentType: 'text/html',
      text: packHtml(contents),
    },
    csv: {
      name: `${name}.csv`,
      contentType: 'text/csv',
      text: packCsv(contents),
    },
  };
  return format === 'manifest'
    ? {
        name: `${name}-manifest.json`,
        contentType: 'application/json',
        text: packManifest(contents, Object.values(files)),
      }
    : files[format];
}
