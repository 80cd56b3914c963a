type Door = readonly [pattern: RegExp, reason: string];

/** Routes that answer nobody in particular, each with the reason. Everything else says 401 to whoever is not signed in. */
export const PUBLIC_DOORS: readonly Door[] = [
  [
    /^GET \/\.backstage\/health\//,
    'Kubernetes asks without a token; says up or down',
  ],
  [
    /^DELETE \/.*\.backstage\/auth\/v1\/cookie$/,
    'a browser gives back the cookie it has',
  ],
  [/\/\.backstage\/auth\/v1\/jwks\.json$/, 'public keys'],
  [/ \/api\/app\//, 'the page itself, before anybody can sign in'],
  [
    / \/api\/auth\//,
    'sign-in itself; each answer is for whoever proves who they are',
  ],
  [
    /^GET \/api\/(permission|signals)\/health$/,
    'Backstage serves it to whoever asks; says ok',
  ],
  [/ \/api\/access\/okta-events$/, 'Okta signs with a shared secret'],
];

/** Routes of our plugins that decide without the permission framework, each with the reason. */
export const OTHER_DOORS: readonly Door[] = [
  [
    /^GET \/.*\.backstage\/auth\/v1\/cookie$/,
    'a cookie for whoever shows a token, good for pictures and the like',
  ],
  [/\/openapi\.json$/, 'the description of the API, the same for everybody'],
  [
    /\/\.well-known\/backstage\/permissions\/(metadata|apply-conditions)$/,
    'the permission backend asks here; says which rules there are, and people may not apply them',
  ],
  [
    /\/\.backstage\/actions\/v[12]\//,
    'tools for agents: what each of ours asks is looked at by a test of its own',
  ],
  [
    /^POST \/api\/readiness\/evidence$/,
    'for programs whose token names the right; people are turned away before any question',
  ],
  [
    / \/api\/access\/reviews\/:id\/items\/:itemId\/decision$/,
    "the item's own reviewer decides, whatever their role",
  ],
];

/** Whether a route, said as `GET /api/access/me`, stands on a list. */
export function isOn(doors: readonly Door[], route: string): boolean {
  return doors.some(([pattern]) => pattern.test(route));
}
