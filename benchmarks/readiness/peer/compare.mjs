const LINES = [
  ['statements for the overview', 'overviewStatements', 1],
  ['size of the overview, KB', 'overviewBytes', 1 / 1_024],
  ['overview, ms', 'overviewMs', 1],
  ["statements for an entity's card", 'cardStatements', 1],
  ["an entity's card, ms", 'cardMs', 1],
  ['gates judged a second, with the database', 'gatesPerSecond', 1],
];

const shown = value =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });

/** A table of one size: theirs, ours, and how many times better ours is. */
export function compare(size, ours, { figures, isMeasured }) {
  const [scopes, gates] = size.split(' ');
  const name = isMeasured
    ? 'Tech Insights 3.1.0, same run'
    : 'Tech Insights 3.1.0, published figures, not measured here';
  const rows = LINES.map(([what, key, unit]) => {
    const isRate = key === 'gatesPerSecond';
    const ratio = isRate ? ours[key] / figures[key] : figures[key] / ours[key];
    return `| ${what} | ${shown(figures[key] * unit)} | ${shown(
      ours[key] * unit,
    )} | ${shown(ratio)} |`;
  });
  return [
    `\n${scopes} scopes by ${gates} gates`,
    '',
    `| | ${name} | readiness | times better |`,
    '|---|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}
