/** A dense table whose head and first column stay where they are. */
export const matrixTableStyle = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: 14,
  '& th, & td': {
    px: 1,
    py: 0.5,
    borderBottom: 1,
    borderColor: 'divider',
    fontWeight: 'inherit',
    textAlign: 'center',
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'background.default',
    color: 'text.secondary',
    fontSize: 12,
    whiteSpace: 'nowrap',
  },
  '& th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: 240,
    maxWidth: 280,
    bgcolor: 'background.default',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  '& thead th:first-of-type': { zIndex: 2 },
} as const;
