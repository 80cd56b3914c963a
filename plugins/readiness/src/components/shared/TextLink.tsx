import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** @internal */
export interface TextLinkProps {
  /** Address within the portal. */
  to: string;
  children: ReactNode;
}

/** A link within text or a table: underlined, for colour alone would not tell it. */
export function TextLink(props: TextLinkProps) {
  const { to, children } = props;
  return (
    <MuiLink component={Link} to={to} underline="always">
      {children}
    </MuiLink>
  );
}
