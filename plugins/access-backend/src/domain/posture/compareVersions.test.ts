import { compareVersions } from './compareVersions';

describe('compareVersions', () => {
  it.each([
    ['0.27.0', '0.27.1'],
    ['0.9.9', '0.10.0'],
    ['3.9.9', '4.0.0'],
    ['4.0.0-next.1', '4.0.0'],
  ])('takes %s for older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
    expect(compareVersions(newer, `${newer}+build`)).toBe(0);
  });
});
