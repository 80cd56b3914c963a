import Button from '@mui/material/Button';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

/** @public */
export interface FormBehindButtonProps {
  label: string;
  icon?: ReactNode;
  variant?: 'contained' | 'outlined';
  /** The form, given the way back to the button. */
  children: (close: () => void) => ReactNode;
}

/** A button in whose place its form stands once it is pressed; the focus comes back to it. */
export function FormBehindButton(props: FormBehindButtonProps) {
  const { label, icon, variant = 'outlined', children } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  return open ? (
    <>{children(close)}</>
  ) : (
    <Button
      ref={button}
      variant={variant}
      startIcon={icon}
      onClick={() => setOpen(true)}
    >
      {label}
    </Button>
  );
}
