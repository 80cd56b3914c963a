import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { useLoad } from './useLoad';

/** The ref of the person signed in, known without asking the backend. */
export function useUserRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { value } = useLoad(
    useCallback(
      async () => (await identityApi.getBackstageIdentity()).userEntityRef,
      [identityApi],
    ),
  );
  return value;
}
