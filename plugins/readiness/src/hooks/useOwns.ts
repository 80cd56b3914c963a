import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useLoad } from '@builder-insights/ui';
import { useCallback } from 'react';

/** Whether something is the reader's own, or one of their groups'; of nothing until that is known. */
export function useOwns(): (ownerRef: string | undefined) => boolean {
  const identityApi = useApi(identityApiRef);
  const { value } = useLoad(
    useCallback(async () => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      return [userEntityRef, ...ownershipEntityRefs].map(ref =>
        ref.toLocaleLowerCase('en-US'),
      );
    }, [identityApi]),
  );
  return ownerRef =>
    ownerRef !== undefined && Boolean(value?.includes(ownerRef));
}
