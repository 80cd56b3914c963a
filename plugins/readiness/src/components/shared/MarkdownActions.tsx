import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { saveFile } from '@builder-insights/ui';
import {
  RiDownloadLine,
  RiFileCopyLine,
  RiPrinterLine,
} from '@remixicon/react';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface MarkdownActionsProps {
  markdown: string;
  fileName: string;
}

/** What can be done with a text: print it, copy it, keep it. */
export function MarkdownActions(props: MarkdownActionsProps) {
  const { markdown, fileName } = props;
  const t = useWords();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  const download = () =>
    saveFile({
      blob: new Blob([markdown], { type: 'text/markdown' }),
      fileName,
    });
  return (
    <Box className="screen-only">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<RiPrinterLine size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('paper.print')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<RiFileCopyLine size={18} aria-hidden />}
          onClick={copy}
        >
          {t('paper.copy')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<RiDownloadLine size={18} aria-hidden />}
          onClick={download}
        >
          {t('paper.download')}
        </Button>
      </Box>
      <div role="status">
        {copied !== undefined && (
          <Alert
            severity={copied ? 'success' : 'warning'}
            variant="outlined"
            sx={{ mt: 1 }}
          >
            {t(copied ? 'paper.copied' : 'paper.copyFailed')}
          </Alert>
        )}
      </div>
    </Box>
  );
}
