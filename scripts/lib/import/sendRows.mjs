/**
 * Gives rows to the portal, which keeps the good ones.
 *
 * @returns its report `{ stored, alreadyThere, rejected }`
 * @throws Error in the portal's own words, or with what answered in its place
 */
export async function sendRows(rows, { url, token }) {
  const address = `${url}/api/builder-insights/imports`;
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ rows }),
  }).catch(error => {
    throw new Error(
      `${address} cannot be reached (${error.cause?.message || error.message})`,
    );
  });
  // Whatever stands before the portal may answer with a page.
  const answer = await response.json().catch(() => undefined);
  if (!response.ok || !answer) {
    throw new Error(
      answer?.error?.message ?? `${address} answered ${response.status}`,
    );
  }
  return answer;
}
