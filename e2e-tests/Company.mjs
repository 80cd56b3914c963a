import { readFileSync, writeFileSync } from 'node:fs';
import { signIn } from '@builder-insights/okta-emulator/client/signIn.mjs';
import { parseAllDocuments } from 'yaml';

const PATIENCE_MS = 90_000;

/**
 * What happens in the company while the portal runs: people move, leave and are suspended. Okta knows by its emulator,
 * the org source by the file that the portal reads.
 */
export class Company {
  static create({ orgFile, oktaUrl, backendUrl }) {
    return new Company(orgFile, oktaUrl, backendUrl);
  }

  #orgFile;
  #oktaUrl;
  #backendUrl;
  #original;

  constructor(orgFile, oktaUrl, backendUrl) {
    this.#orgFile = orgFile;
    this.#oktaUrl = oktaUrl;
    this.#backendUrl = backendUrl;
    this.#original = readFileSync(orgFile, 'utf8');
  }

  async suspend(person) {
    await this.#okta('POST', `/emulator/people/${person}/suspend`);
  }

  async activate(person) {
    await this.#okta('POST', `/emulator/people/${person}/activate`);
  }

  /** To a group by their own word of Okta and of the org source. */
  async move(person, group) {
    await this.#okta('PUT', `/emulator/people/${person}/groups`, {
      groups: [group],
    });
    this.#edit(({ kind, metadata, spec }) => {
      if (kind === 'User' && metadata.name === person) {
        spec.memberOf = [group];
      }
      return true;
    });
  }

  /** Takes the members of a group out of the org source, its leader excepted; tells who they were. */
  loseMembersOf(groups) {
    const lost = [];
    this.#edit(({ kind, metadata, spec }) => {
      const goes =
        kind === 'User' &&
        spec.memberOf?.some(group => groups.includes(group)) &&
        !this.#leads(metadata.name);
      if (goes) {
        lost.push(metadata.name);
      }
      return !goes;
    });
    return lost;
  }

  restore() {
    writeFileSync(this.#orgFile, this.#original);
  }

  /** A token of somebody's, got beside the browser. */
  async tokenOf(person) {
    return (await signIn({ backendUrl: this.#backendUrl, person })).token;
  }

  /** Asks the API of Access or another plugin. */
  async ask(path, { token, method = 'GET', body } = {}) {
    const response = await fetch(`${this.#backendUrl}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith('{') ? JSON.parse(text) : text,
    };
  }

  /** Asks again and again until the answer is what it should be, but not for ever. */
  async until(isRight, path, options) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.ask(path, options);
      if (isRight(answer)) {
        return answer;
      }
      if (Date.now() > end) {
        throw new Error(
          `${path} still answers ${answer.status} ${JSON.stringify(
            answer.body,
          )}`,
        );
      }
      await new Promise(resolve => {
        setTimeout(resolve, 250);
      });
    }
  }

  /** Has the org source read now, and waits for what comes of it. */
  async readOrg(isRight) {
    const token = await this.tokenOf('admin');
    await this.ask('/access/org/read', { token, method: 'POST' });
    return await this.until(({ body }) => isRight(body), '/access/org', {
      token,
    });
  }

  #documents() {
    return parseAllDocuments(readFileSync(this.#orgFile, 'utf8')).map(
      document => document.toJS(),
    );
  }

  #leads(person) {
    return this.#documents().some(({ spec }) => spec.manager === person);
  }

  #edit(keeps) {
    const kept = this.#documents().filter(keeps);
    // JSON is YAML, and spares the writing of it.
    writeFileSync(
      this.#orgFile,
      kept.map(entity => `---\n${JSON.stringify(entity)}\n`).join(''),
    );
  }

  async #okta(method, path, body) {
    const response = await fetch(`${this.#oktaUrl}${path}`, {
      method,
      headers: body && { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
  }
}
