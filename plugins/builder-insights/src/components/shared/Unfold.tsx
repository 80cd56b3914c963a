import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useId, useState, type ReactNode } from 'react';

/** @internal */
export interface UnfoldProps {
  label: string;
  /** Comes into being when it is unfolded, so that nothing is asked for unseen. */
  children: ReactNode;
}

/** Something that few need, behind a button that says what it is. */
export function Unfold(props: UnfoldProps) {
  const { label, children } = props;
  const [open, setOpen] = useState(false);
  const contentId = useId();
  const Icon = open ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <>
      <Button
        aria-expanded={open}
        aria-controls={contentId}
        startIcon={<Icon size={18} aria-hidden />}
        onClick={() => setOpen(!open)}
        sx={{ ml: -1 }}
      >
        {label}
      </Button>
      <Box id={contentId}>{open && children}</Box>
    </>
  );
}
