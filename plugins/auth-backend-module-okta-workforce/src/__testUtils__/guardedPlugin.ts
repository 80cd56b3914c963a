import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signInProofOf } from '@builder-insights/plugin-access-node';

/**
 * A plugin like any other: `/me` is for signed-in people and services and tells how they signed in, `/file` takes a
 * person's cookie too, `/relay`
 * gives the token with which it would speak to itself for them, and `/cookie` sets the cookie.
 */
export const guardedPlugin = createBackendPlugin({
  pluginId: 'guarded',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ auth, httpAuth, httpRouter }) {
        httpRouter.use(async (req, res) => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user', 'service'],
            allowLimitedAccess: req.path === '/file',
          });
          if (req.path === '/cookie') {
            await httpAuth.issueUserCookie(res);
          }
          const relayed =
            req.path === '/relay' &&
            (await auth.getPluginRequestToken({
              onBehalfOf: credentials,
              targetPluginId: 'guarded',
            }));
          res.json({
            principal: credentials.principal,
            proof: signInProofOf(credentials),
            ...relayed,
          });
        });
        httpRouter.addAuthPolicy({ path: '/file', allow: 'user-cookie' });
      },
    });
  },
});
