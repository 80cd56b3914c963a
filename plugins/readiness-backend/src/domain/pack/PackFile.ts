import type { Attachment } from '@builder-insights/backend-operations';

/** A file of the pack. */
export interface PackFile {
  name: string;
  contentType: Attachment['contentType'];
  text: string;
}
