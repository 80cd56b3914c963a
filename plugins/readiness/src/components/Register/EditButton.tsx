import Button from '@mui/material/Button';
import { RiEditLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface EditButtonProps {
  id: string;
  onClick: () => void;
}

/** Opens the form about an entry. */
export function EditButton(props: EditButtonProps) {
  const { id, onClick } = props;
  const t = useWords();
  return (
    <Button
      variant="outlined"
      startIcon={<RiEditLine size={18} aria-hidden />}
      onClick={onClick}
      sx={{ my: 1 }}
    >
      {t('registers.edit', { id })}
    </Button>
  );
}
