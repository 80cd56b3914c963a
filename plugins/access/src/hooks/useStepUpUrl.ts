import {
  configApiRef,
  discoveryApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { useLoad, type Loaded } from '@builder-insights/ui';
import { useCallback } from 'react';

/**
 * Where one signs in with fresh credentials and comes back from to this page. A refusal comes back as `error` in the
 * page's address.
 */
export function useStepUpUrl(): Loaded<string> {
  const discoveryApi = useApi(discoveryApiRef);
  const configApi = useApi(configApiRef);
  return useLoad(
    useCallback(async () => {
      const authUrl = await discoveryApi.getBaseUrl('auth');
      const query = new URLSearchParams({
        env: configApi.getOptionalString('auth.environment') ?? 'development',
        origin: window.location.origin,
        redirectUrl: window.location.href,
        flow: 'redirect',
        prompt: 'login',
      });
      return `${authUrl}/okta/start?${query}`;
    }, [discoveryApi, configApi]),
  );
}
