import { createApiFactory, identityApiRef } from '@backstage/core-plugin-api';
import { builderInsightsApiRef } from '../api/BuilderInsightsApi';
import {
  BrowserCaptureOutboxes,
  captureOutboxApiRef,
} from './CaptureOutboxApi';

/** Provides the outboxes on either frontend system. */
export const outboxFactory = createApiFactory({
  api: captureOutboxApiRef,
  deps: { api: builderInsightsApiRef, identityApi: identityApiRef },
  factory: deps => BrowserCaptureOutboxes.create(deps),
});
