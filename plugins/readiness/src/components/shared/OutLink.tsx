import Link from '@mui/material/Link';
import type { ReactNode } from 'react';

/** @internal */
export interface OutLinkProps {
  /** As somebody wrote it, or a program sent it. */
  url: string;
  children: ReactNode;
}

/** The way to a page elsewhere. Whatever is no address of the web is not followed: it might be a script. */
export function OutLink(props: OutLinkProps) {
  const { url, children } = props;
  return isOfTheWeb(url) ? (
    <Link
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      underline="always"
    >
      {children}
    </Link>
  ) : (
    <>{url}</>
  );
}

function isOfTheWeb(url: string): boolean {
  return /^(https?:\/\/|\/(?!\/))/i.test(url.trim());
}
