/** A line of the report. */
export interface Figure {
  what: string;
  ours: string;
  /** What it has to be. */
  target?: string;
  isMet?: boolean;
  /** What is held against the peer's. */
  values?: Record<string, number>;
}

export const toRow = ({ what, ours, target = '', isMet }: Figure): string =>
  `| ${what} | ${ours} | ${target} | ${
    isMet === undefined ? '' : (isMet && 'yes') || '**no**'
  } |\n`;

export const HEAD =
  '| what | measured | must hold | holds |\n|---|---:|---:|---|\n';

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const count = (value: number): string =>
  Math.round(value).toLocaleString('en');
