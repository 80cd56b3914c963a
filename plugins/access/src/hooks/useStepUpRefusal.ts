import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Why signing in again did not work: it came back in the page's address, and is taken out of it. */
export function useStepUpRefusal(): string | undefined {
  const [params, setParams] = useSearchParams();
  const [refusal] = useState(() => params.get('error') ?? undefined);
  useEffect(() => {
    if (params.has('error')) {
      const rest = new URLSearchParams(params);
      rest.delete('error');
      setParams(rest, { replace: true });
    }
  }, [params, setParams]);
  return refusal;
}
