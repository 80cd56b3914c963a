import { MemoryTrail } from '../__testUtils__/MemoryTrail';
import { observe } from '../__testUtils__/observe';
import { auditChainCollector } from './auditChainCollector';

describe('audit-chain', () => {
  const start = () => {
    const trail = MemoryTrail.create();
    const collector = auditChainCollector({ trail, now: () => trail.clock });
    return { trail, look: async () => (await observe(collector)).value };
  };
  const inOrder = {
    stored: true,
    visible: true,
    chain: 'intact',
    findings: [],
  };

  it('is an error the moment the store is away, and in order the moment it is back', async () => {
    const { trail, look } = start();
    expect(await look()).toEqual(inOrder);
    trail.isDown = true;
    await expect(look()).rejects.toThrow(
      'The store of the audit trail does not take events',
    );
    trail.isDown = false;
    expect(await look()).toEqual(inOrder);
  });

  it('does not believe that something was stored which it cannot see', async () => {
    const { trail, look } = start();
    trail.forgets = true;
    expect(await look()).toMatchObject({ visible: false });
  });

  it('has the chains verified once an hour, and at each look once they are broken', async () => {
    const { trail, look } = start();
    await look();
    trail.state = 'broken';
    expect(await look()).toEqual(inOrder);
    expect(trail.verifications).toBe(1);
    trail.clock = new Date(trail.clock.getTime() + 3_600_000);
    const broken = { chain: 'broken', findings: ['Entry 3 was edited'] };
    expect(await look()).toMatchObject(broken);
    expect(await look()).toMatchObject(broken);
    expect(trail.verifications).toBe(3);
    trail.state = 'intact';
    expect(await look()).toEqual(inOrder);
  });
});
