import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import type {
  RegisterEntries,
  RegisterInput,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';
import { at, PluginHttp } from '@builder-insights/ui';
import type { GateKey, ReadinessApi } from './ReadinessApi';

type Answer<Method extends keyof ReadinessApi> = ReturnType<
  ReadinessApi[Method]
>;
type Given<Method extends keyof ReadinessApi> = Parameters<
  ReadinessApi[Method]
>;

/** Talks to the Readiness backend over HTTP. @public */
export class ReadinessClient implements ReadinessApi {
  static create(options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }): ReadinessClient {
    return new ReadinessClient(
      PluginHttp.create({ ...options, pluginId: 'readiness' }),
    );
  }

  readonly #http: PluginHttp;

  private constructor(http: PluginHttp) {
    this.#http = http;
  }

  async me(): Answer<'me'> {
    return await this.#http.get('/me');
  }

  async scorecards(): Answer<'scorecards'> {
    return await this.#items('/scorecards');
  }
  async scorecard(id: string): Answer<'scorecard'> {
    return await this.#http.get(at`/scorecards/${id}`);
  }
  async matrix(...[id, query]: Given<'matrix'>): Answer<'matrix'> {
    return await this.#http.get(at`/scorecards/${id}/matrix`, query);
  }
  async exportMatrix(
    ...[id, query, format]: Given<'exportMatrix'>
  ): Answer<'exportMatrix'> {
    return await this.#http.file(
      at`/scorecards/${id}/export`,
      { ...query, format },
      `${id}.${format}`,
    );
  }
  async trend(...[id, query]: Given<'trend'>): Answer<'trend'> {
    const path = at`/scorecards/${id}/trend`;
    return (
      await this.#http.get<{ points: Awaited<Answer<'trend'>> }>(path, query)
    ).points;
  }

  async boardsOf(ref: string): Answer<'boardsOf'> {
    return await this.#items('/scopes', { ref });
  }
  async gate(key: GateKey): Answer<'gate'> {
    return await this.#http.get('/scopes/gate', inQuery(key));
  }
  async scopeHistory(
    ...[key, query]: Given<'scopeHistory'>
  ): Answer<'scopeHistory'> {
    const asked = { ...inQuery(key), ...query };
    return await this.#http.get('/scopes/history', asked);
  }
  async refresh(...[key]: Given<'refresh'>): Answer<'refresh'> {
    return await this.#http.post('/scopes/refresh', key);
  }

  async attest(...[request]: Given<'attest'>): Answer<'attest'> {
    return await this.#http.post('/attestations', request);
  }
  async pendingAttestations(ref?: string): Answer<'pendingAttestations'> {
    return await this.#items('/attestations', { ref });
  }
  async confirmAttestation(
    ...[id, statement]: Given<'confirmAttestation'>
  ): Answer<'confirmAttestation'> {
    const path = at`/attestations/${id}/confirm`;
    return await this.#http.post(path, { statement });
  }
  async refuseAttestation(
    ...[id, reason]: Given<'refuseAttestation'>
  ): Answer<'refuseAttestation'> {
    await this.#http.post(at`/attestations/${id}/refuse`, { reason });
  }

  async rollouts(): Answer<'rollouts'> {
    return await this.#items('/rollouts');
  }
  async rollout(...[id, asOf]: Given<'rollout'>): Answer<'rollout'> {
    return await this.#http.get(at`/rollouts/${id}`, { asOf });
  }
  async verdict(...[id, ring, asOf]: Given<'verdict'>): Answer<'verdict'> {
    const path = at`/rollouts/${id}/rings/${ring}/verdict`;
    return await this.#http.get(path, { asOf });
  }
  async whatIf(...[id, ring, whatIf]: Given<'whatIf'>): Answer<'whatIf'> {
    const path = at`/rollouts/${id}/rings/${ring}/what-if`;
    return await this.#http.post(path, whatIf);
  }
  async path(...[id, ring, asOf]: Given<'path'>): Answer<'path'> {
    return await this.#http.get(at`/rollouts/${id}/rings/${ring}/path`, {
      asOf,
    });
  }
  async rolloutHistory(
    ...[id, query]: Given<'rolloutHistory'>
  ): Answer<'rolloutHistory'> {
    return await this.#http.get(at`/rollouts/${id}/history`, query);
  }
  async memo(...[id, asOf]: Given<'memo'>): Answer<'memo'> {
    return await this.#http.get(at`/rollouts/${id}/memo`, { asOf });
  }
  async memoFile(...[id, asOf]: Given<'memoFile'>): Answer<'memoFile'> {
    const path = at`/rollouts/${id}/memo.md`;
    return await this.#http.file(path, { asOf }, `${id}-memo.md`);
  }
  async agenda(id: string): Answer<'agenda'> {
    return await this.#http.get(at`/rollouts/${id}/agenda`);
  }

  async register<N extends RegisterName>(
    id: string,
    register: N,
    asOf?: string,
  ): Promise<Array<RegisterEntries[N]>> {
    const path = at`/rollouts/${id}/registers/${register}`;
    return await this.#items(path, { asOf });
  }
  async addEntry<N extends RegisterName>(
    id: string,
    register: N,
    entry: RegisterInput<N> & { id?: string },
  ): Promise<RegisterEntries[N]> {
    const path = at`/rollouts/${id}/registers/${register}`;
    return await this.#http.post(path, entry);
  }
  async changeEntry<N extends RegisterName>(
    id: string,
    register: N,
    entryId: string,
    change: Partial<RegisterInput<N>> & { revision: number },
  ): Promise<RegisterEntries[N]> {
    const path = at`/rollouts/${id}/registers/${register}/${entryId}`;
    // JSON has no word for undefined; null takes away.
    const body = Object.entries(change).map(([k, value]) => [k, value ?? null]);
    return await this.#http.post(path, Object.fromEntries(body));
  }
  async entryHistory(
    ...[id, register, entryId]: Given<'entryHistory'>
  ): Answer<'entryHistory'> {
    const path = at`/rollouts/${id}/registers/${register}/${entryId}/history`;
    return await this.#items(path);
  }

  async waivers(...[query]: Given<'waivers'>): Answer<'waivers'> {
    return await this.#items('/waivers', query);
  }
  async requestWaiver(
    ...[request]: Given<'requestWaiver'>
  ): Answer<'requestWaiver'> {
    return await this.#http.post('/waivers', request);
  }
  async decideWaiver(
    ...[id, step, given]: Given<'decideWaiver'>
  ): Answer<'decideWaiver'> {
    return await this.#http.post(at`/waivers/${id}/${step}`, given);
  }

  async records(id: string): Answer<'records'> {
    return await this.#items(at`/rollouts/${id}/records`);
  }
  async record(...[id, recordId]: Given<'record'>): Answer<'record'> {
    return await this.#http.get(at`/rollouts/${id}/records/${recordId}`);
  }
  async addRecord(
    ...[id, ring, request]: Given<'addRecord'>
  ): Answer<'addRecord'> {
    const path = at`/rollouts/${id}/rings/${ring}/records`;
    return await this.#http.post(path, request);
  }
  async recordPack(
    ...[id, recordId, format]: Given<'recordPack'>
  ): Answer<'recordPack'> {
    return await this.#http.file(
      at`/rollouts/${id}/records/${recordId}/pack`,
      { format },
      `${id}-record-${
        format === 'manifest' ? 'manifest.json' : `pack.${format}`
      }`,
    );
  }
  async verifyRecords(id: string): Answer<'verifyRecords'> {
    return await this.#http.post(at`/rollouts/${id}/records/verify`);
  }

  async mine(): Answer<'mine'> {
    return await this.#items('/mine');
  }

  async ruleVersions(id: string): Answer<'ruleVersions'> {
    return await this.#http.get(at`/scorecards/${id}/rules`);
  }
  async ruleVersion(
    ...[id, version]: Given<'ruleVersion'>
  ): Answer<'ruleVersion'> {
    return await this.#http.get(at`/scorecards/${id}/rules/${`${version}`}`);
  }
  async saveDraft(...[id, draft]: Given<'saveDraft'>): Answer<'saveDraft'> {
    return await this.#http.post(at`/scorecards/${id}/draft`, draft);
  }
  async discardDraft(id: string): Answer<'discardDraft'> {
    await this.#http.post(at`/scorecards/${id}/draft/discard`);
  }
  async previewDraft(id: string): Answer<'previewDraft'> {
    return await this.#http.get(at`/scorecards/${id}/draft/preview`);
  }
  async publishDraft(
    ...[id, given]: Given<'publishDraft'>
  ): Answer<'publishDraft'> {
    return await this.#http.post(at`/scorecards/${id}/draft/publish`, given);
  }
  async testRule(...[given]: Given<'testRule'>): Answer<'testRule'> {
    return await this.#http.post('/rules/test', given);
  }

  async #items<T>(path: string, query?: object): Promise<T[]> {
    return (await this.#http.get<{ items: T[] }>(path, query)).items;
  }
}

/** A gate or scope by the names it has in addresses. */
function inQuery(key: Partial<GateKey>) {
  const { scorecardId, scopeRef, gateId } = key;
  return { scorecard: scorecardId, ref: scopeRef, gate: gateId };
}
