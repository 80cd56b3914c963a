/**
 * What a trial run of Tech Insights 3.1.0 with jsonfc 0.10.0 gave on PostgreSQL 15 on two cores, medians: for where the
 * package cannot be installed.
 */
export const published = {
  '1000 10': {
    overviewStatements: 12_001,
    overviewBytes: 4_000_000,
    overviewMs: 4_600,
    cardStatements: 12,
    cardMs: 4.5,
    gatesPerSecond: 2_200,
  },
  '10000 20': {
    overviewStatements: 220_001,
    overviewBytes: 80_000_000,
    overviewMs: 59_600,
    cardStatements: 22,
    cardMs: 19,
    gatesPerSecond: 3_400,
  },
};
