import { CookieJar } from './CookieJar.mjs';

const acceptJson = { headers: { accept: 'application/json' } };

/**
 * Signs an example person in to a running portal by the same way a browser goes: the portal's start
 * page, the Okta emulator's form, and the answer that the portal's popup posts.
 *
 * @param {object} options
 * @param {string} options.backendUrl - such as `http://localhost:7007`
 * @param {string} options.person - the name of a User, such as `advocate`
 * @param {string} [options.environment] - the portal's `auth.environment`, by default `development`
 * @param {CookieJar} [options.jar] - keeps the session, for whoever wants to refresh or sign out
 * @returns {Promise<{ token: string, expiresAt?: Date, identity: object }>} the Backstage user token,
 * when it ends, and whom it names (`userEntityRef`, `ownershipEntityRefs`)
 * @throws Error with one sentence for the person at the terminal
 */
export async function signIn({
  backendUrl,
  person,
  environment = 'development',
  jar = new CookieJar(),
}) {
  const form = await openSignInPage(jar, { backendUrl, environment });
  const callback = await choosePerson(jar, form, person);
  const { backstageIdentity } = await readAnswer(jar, callback);
  if (!backstageIdentity) {
    throw new Error(
      `The portal at ${backendUrl} gave no identity for "${person}": check auth.providers.okta.${environment}.signIn in its configuration`,
    );
  }
  const { token, expiresInSeconds, identity } = backstageIdentity;
  return {
    token,
    identity,
    expiresAt:
      expiresInSeconds && new Date(Date.now() + expiresInSeconds * 1000),
  };
}

/** Walks from the portal's start page to the emulator's form: `{ url, people, exampleAccounts }`. */
async function openSignInPage(jar, { backendUrl, environment }) {
  const start = new URL('/api/auth/okta/start', backendUrl);
  start.search = new URLSearchParams({
    env: environment,
    scope: 'openid profile email',
  });
  const answer = await jar.fetch(start).catch(() => {
    throw new Error(
      `No portal answers at ${backendUrl}: start it with "npm start", or name another with --url`,
    );
  });
  const okta = redirectOf(answer, start);
  if (!okta) {
    throw new Error(
      `The portal at ${backendUrl} does not begin an Okta sign-in: ${await problemOf(
        answer,
      )}`,
    );
  }
  const page = await jar.fetch(okta).catch(() => {
    throw new Error(
      `No Okta emulator answers at ${okta.origin}: start the portal with "npm start", which starts both`,
    );
  });
  const url = redirectOf(page, okta);
  const response = url && (await jar.fetch(url, acceptJson));
  const form = response?.ok && (await response.json().catch(() => undefined));
  if (!form?.people) {
    throw new Error(
      `${okta.origin} is not the Okta emulator, and only the emulator lets scripts sign in`,
    );
  }
  return { url, ...form };
}

async function choosePerson(jar, { url, people, exampleAccounts }, name) {
  const person = people.find(candidate => candidate.name === name);
  if (!person) {
    const others = people.length - exampleAccounts.length;
    throw new Error(
      `There is no account "${name}": try ${exampleAccounts.join(
        ', ',
      )}, or one of the ${others} others on the sign-in page`,
    );
  }
  const response = await jar.fetch(url, {
    ...acceptJson,
    method: 'POST',
    body: new URLSearchParams({ person: name }),
  });
  if (response.status === 403) {
    throw new Error((await response.json()).refusal);
  }
  const resume = redirectOf(response, url);
  return redirectOf(await jar.fetch(resume), resume);
}

/** The portal answers with a page whose script posts the result to the window that opened it. */
async function readAnswer(jar, callback) {
  const page = await (await jar.fetch(callback)).text();
  const encoded = /authResponse = decodeURIComponent\('([^']*)'\)/.exec(page);
  if (!encoded) {
    throw new Error(
      `The portal's sign-in page at ${callback.origin} answered in a way this script does not know`,
    );
  }
  const { response, error } = JSON.parse(decodeURIComponent(encoded[1]));
  if (error) {
    throw new Error(`The portal refused the sign-in: ${error.message}`);
  }
  return response;
}

function redirectOf(response, base) {
  const location = response.headers.get('location');
  return location ? new URL(location, base) : undefined;
}

async function problemOf(response) {
  const body = await response.json().catch(() => undefined);
  return body?.error?.message ?? `it answered ${response.status}`;
}
