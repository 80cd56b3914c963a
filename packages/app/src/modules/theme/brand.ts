/** The colours everything is made of. */
export const brand = {
  ink: '#001E2B',
  slate: '#112733',
  forest: '#00684A',
  spring: '#00ED64',
  mist: '#F7FAF9',
  fog: '#E3ECE8',
  moss: '#71F6BA',
  stone: '#5C6C75',
  ash: '#B8C4C2',
  white: '#FFFFFF',
} as const;

export const systemFont =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';
