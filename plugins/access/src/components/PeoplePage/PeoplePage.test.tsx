import type { AccessImpact } from '@builder-insights/plugin-access-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aGrant } from '../../__testUtils__/aGrant';
import { aServer } from '../../__testUtils__/aServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const GAIN: AccessImpact = {
  gains: [
    {
      userRef: 'user:default/manager',
      displayName: 'Mira Manager',
      role: 'manager',
      scopeRef: 'group:default/br-emea',
    },
  ],
  losses: [],
  people: 1,
  refusals: [],
};

function anAdminsServer() {
  return aServer()
    .on('GET /me', myAccess({ readRoles: true, grantRoles: true }))
    .on('GET /people', { items: [] })
    .on('GET /grants', { items: [] })
    .on('POST /grants/preview', GAIN)
    .on('POST /grants', ({ body }: { body: object }) => ({
      ...aGrant(),
      ...body,
    }));
}

async function fillGrant() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Grant a role' }),
  );
  const form = await screen.findByRole('dialog', { name: 'Grant a role' });
  const choose = async (field: string, option: string) => {
    await userEvent.click(within(form).getByLabelText(field));
    await userEvent.click(await screen.findByRole('option', { name: option }));
  };
  await choose('Role', 'Manager');
  await choose('Person', 'Mira Manager');
  await choose('Covered group', 'EMEA');
  return form;
}

describe('PeoplePage', () => {
  it('finds people by what stands in the address, and opens what one of them may do', async () => {
    const server = anAdminsServer()
      .on('GET /people', {
        items: [
          {
            userRef: 'user:default/manager',
            displayName: 'Mira Manager',
            groupRefs: ['group:default/br-emea'],
            roles: [
              {
                role: 'manager',
                origin: 'leadership',
                scopeRef: 'group:default/br-emea',
              },
            ],
          },
        ],
      })
      .on(
        'GET /person',
        myAccess({}, { displayName: 'Mira Manager', signIn: undefined }),
      )
      .on('GET /grants', { items: [aGrant({ state: 'revoked' })] });
    openPages('/access/people?search=mira', server);
    const row = await screen.findByRole('row', { name: /^Mira Manager/ });
    await waitFor(() => expect(row).toHaveTextContent(/Manager, EMEA.*Never/));
    expect(server.askedFor('GET /people')[0].query).toEqual({
      search: 'mira',
      limit: '50',
    });
    await userEvent.click(
      within(row).getByRole('link', { name: 'Mira Manager' }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: 'Access of a person',
    });
    expect(await within(drawer).findByText(/Not signed in yet/)).toBeVisible();
    expect(server.askedFor('GET /person')[0].query).toEqual({
      ref: 'user:default/manager',
    });
    expect(within(drawer).getByText('Taken back')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.clear(
      await screen.findByRole('searchbox', { name: 'Search people' }),
    );
    await waitFor(() =>
      expect(server.askedFor('GET /people').at(-1)?.query).toEqual({
        limit: '50',
      }),
    );
  });

  it('shows who gains before a grant can be saved, and saves exactly what was shown', async () => {
    const server = openPages('/access/people', anAdminsServer());
    const form = await fillGrant();
    const gains = await within(form).findByRole('list', { name: 'Gains' });
    expect(gains).toHaveTextContent('Mira Manager: Manager');
    await userEvent.click(within(form).getByRole('button', { name: 'Grant' }));
    expect(within(form).getByText('Give a reason.')).toBeVisible();
    expect(server.askedFor('POST /grants')).toEqual([]);

    await userEvent.type(within(form).getByLabelText(/^Reason/), 'New region');
    await userEvent.click(within(form).getByRole('button', { name: 'Grant' }));
    expect(await screen.findByText(/is granted to/)).toBeVisible();
    const asked = {
      role: 'manager',
      subjectRef: 'user:default/manager',
      scopeRef: 'group:default/br-emea',
    };
    expect(server.askedFor('POST /grants').map(({ body }) => body)).toEqual([
      { ...asked, reason: 'New region' },
    ]);
    expect(server.askedFor('POST /grants/preview').at(-1)?.body).toEqual(asked);
  });

  it('R1 says why a grant is refused before it is tried, and does not try it', async () => {
    const refusal = 'Nobody grants a role to themself.';
    const server = openPages(
      '/access/people',
      anAdminsServer().on('POST /grants/preview', {
        ...GAIN,
        gains: [],
        people: 0,
        refusals: [refusal],
      }),
    );
    const form = await fillGrant();
    expect(await within(form).findByText(refusal)).toBeVisible();
    expect(within(form).getByRole('button', { name: 'Grant' })).toBeDisabled();
    expect(server.askedFor('POST /grants')).toEqual([]);
  });

  it('keeps what was typed when the backend refuses in its own words', async () => {
    openPages(
      '/access/people',
      anAdminsServer().on(
        'POST /grants',
        new Refusal(403, 'EMEA is not below a group that you lead.'),
      ),
    );
    const form = await fillGrant();
    await userEvent.type(within(form).getByLabelText(/^Reason/), 'New region');
    await within(form).findByRole('list', { name: 'Gains' });
    await userEvent.click(within(form).getByRole('button', { name: 'Grant' }));
    expect(
      await within(form).findByText(
        /what you typed is still here\. EMEA is not below a group that you lead\./,
      ),
    ).toBeVisible();
    expect(within(form).getByLabelText(/^Reason/)).toHaveValue('New region');
    expect(within(form).getByLabelText('Covered group')).toHaveValue('EMEA');
    await userEvent.click(within(form).getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Discard this grant?')).toBeVisible();
  });

  it('takes a role back for a reason, after showing who loses what', async () => {
    const server = anAdminsServer()
      .on('GET /grants', { items: [aGrant()] })
      .on('POST /grants/grant-1/revoke/preview', {
        ...GAIN,
        gains: [],
        losses: GAIN.gains,
      })
      .on('POST /grants/grant-1/revoke', aGrant({ state: 'revoked' }));
    openPages('/access/people/grants', server);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take back Manager' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Take back Manager',
    });
    expect(
      await within(dialog).findByRole('list', { name: 'Loses' }),
    ).toHaveTextContent('Mira Manager: Manager');
    await userEvent.type(within(dialog).getByLabelText(/^Reason/), 'Moved on');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Take back' }),
    );
    await waitFor(() =>
      expect(
        server.askedFor('POST /grants/grant-1/revoke').map(({ body }) => body),
      ).toEqual([{ reason: 'Moved on' }]),
    );
    await waitFor(() => expect(server.askedFor('GET /grants')).toHaveLength(2));
  });

  it('offers nothing to change to somebody who may only look', async () => {
    const server = anAdminsServer()
      .on('GET /me', myAccess({ readRoles: true }))
      .on('GET /grants', { items: [aGrant({ seeded: true })] });
    openPages('/access/people/grants', server);
    expect(await screen.findByText(/from the configuration/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Grant a role|Take back/ }),
    ).not.toBeInTheDocument();
  });
});
