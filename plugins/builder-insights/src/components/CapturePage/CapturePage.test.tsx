import type {
  CaptureReceipt,
  CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anInsight } from '../../__testUtils__/anInsight';
import { apiError } from '../../__testUtils__/apiError';
import { aViewer } from '../../__testUtils__/aViewer';
import { openPages } from '../../__testUtils__/openPages';

const PATH = '/builder-insights/capture';

function receiptOf(request: CaptureRequest): CaptureReceipt {
  const insight = anInsight({ id: `id-of-${request.clientId}` });
  const { clientId } = request;
  return { id: insight.id, clientId, revision: 1, replayed: false, insight };
}

/** A backend that first answers with the given errors, then stores. */
function answering(...errors: Error[]) {
  return async (request: CaptureRequest) => {
    const error = errors.shift();
    if (error) {
      throw error;
    }
    return receiptOf(request);
  };
}

const textField = () =>
  screen.findByRole('textbox', { name: /What did the builder say/ });

/** Another tab finishes with everything that waits here. */
function emptiedByAnotherTab() {
  act(() => {
    const key = Object.keys(window.localStorage).find(name =>
      name.startsWith('builder-insights/outbox/'),
    );
    window.localStorage.removeItem(key ?? '');
    window.dispatchEvent(new StorageEvent('storage', { key }));
  });
}

/** The device takes no more captures or drafts. */
function fillDevice() {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
}

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('CapturePage', () => {
  it('stores what was said, by keyboard alone, and is ready for the next', async () => {
    const api = openPages(PATH, { capture: answering() });
    await waitFor(async () => expect(await textField()).toHaveFocus());
    await userEvent.keyboard('Sharding by region is a puzzle');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('Stored')).toBeVisible();
    const [request] = api.capture.mock.calls[0];
    expect(request).toMatchObject({
      verbatim: 'Sharding by region is a puzzle',
      type: 'other',
      sensitivity: 'internal',
      source: 'portal',
    });
    expect(request).not.toHaveProperty('note');
    expect(
      screen.getByRole('link', { name: 'Open the insight' }),
    ).toHaveAttribute('href', `${PATH}?insight=id-of-${request.clientId}`);

    expect(
      screen.getByRole('button', { name: 'Capture another' }),
    ).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await textField()).toHaveFocus();
    expect(await textField()).toHaveValue('');
  });

  it('keeps every keystroke on the device, and the kind of words with it', async () => {
    openPages(PATH, {});
    await userEvent.type(await textField(), 'Half a thought');
    await userEvent.click(screen.getByRole('button', { name: 'I think' }));
    const kept = JSON.parse(
      window.localStorage.getItem(
        'builder-insights/draft/user:default/advocate',
      ) ?? '',
    );
    expect(kept).toMatchObject({
      voice: 'note',
      note: 'Half a thought',
      verbatim: '',
    });
    expect(
      screen.getByRole('textbox', { name: /What did you notice/ }),
    ).toHaveValue('Half a thought');
  });

  it('asks for words before it saves anything', async () => {
    const api = openPages(PATH, { capture: answering() });
    await textField();
    await userEvent.click(screen.getByRole('button', { name: 'Save capture' }));
    expect(await textField()).toBeInvalid();
    expect(await textField()).toHaveFocus();
    expect(await textField()).toHaveAccessibleDescription(
      'Write down what the builder said, or what you noticed.',
    );
    expect(api.capture).not.toHaveBeenCalled();
  });

  it('goes on under a new id when the old one stands for something else', async () => {
    const api = openPages(PATH, {
      capture: answering(await apiError(409, 'already stands')),
    });
    await userEvent.type(await textField(), 'Twice{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Stored')).toBeVisible();
    const [[first], [second]] = api.capture.mock.calls;
    expect(second.rootId).toBe(first.clientId);
    expect(second).toEqual({
      ...first,
      clientId: second.clientId,
      rootId: first.clientId,
    });
  });

  it('shows what the server refused, and sends the correction under the same id', async () => {
    const api = openPages(PATH, {
      capture: answering(await apiError(400, "type is 'x'; use one of y")),
    });
    await userEvent.type(await textField(), 'Wrong{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/type is 'x'; use one of y/)).toBeVisible();
    expect(screen.getByText('Saved on this device')).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Open and correct' }),
    );
    const field = await textField();
    expect(field).toHaveValue('Wrong');
    await userEvent.clear(field);
    await userEvent.type(field, 'Right{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Stored')).toBeVisible();
    const [[first], [second]] = api.capture.mock.calls;
    expect(second).toEqual({ ...first, verbatim: 'Right' });
  });

  it('keeps the words of a correction although the capture is gone meanwhile', async () => {
    const api = openPages(PATH, {
      capture: answering(await apiError(400, 'No such type')),
    });
    await userEvent.type(await textField(), 'Wrong{Control>}{Enter}{/Control}');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open and correct' }),
    );
    await userEvent.type(await textField(), ' no more');
    emptiedByAnotherTab();
    expect(
      await screen.findByText(/sent again as it was, or discarded/),
    ).toBeVisible();
    expect(await textField()).toHaveValue('Wrong no more');

    await userEvent.click(
      screen.getByRole('button', { name: 'Save as a new capture' }),
    );
    expect(await screen.findByText('Stored')).toBeVisible();
    const [[first], [second]] = api.capture.mock.calls;
    expect(second.verbatim).toBe('Wrong no more');
    expect(second.clientId).not.toBe(first.clientId);
  });

  it('says so when the device has no room for a correction', async () => {
    openPages(PATH, {
      capture: answering(await apiError(400, 'No such type')),
    });
    await userEvent.type(await textField(), 'Wrong{Control>}{Enter}{/Control}');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open and correct' }),
    );
    fillDevice();
    await userEvent.type(
      await textField(),
      ' no more{Control>}{Enter}{/Control}',
    );
    expect(await screen.findByText(/no room left/)).toBeVisible();
    expect(await textField()).toHaveValue('Wrong no more');
  });

  it('replaces nothing typed by an older draft when the device has no room', async () => {
    openPages(PATH, {});
    await userEvent.type(await textField(), 'Half');
    fillDevice();
    await userEvent.type(await textField(), ' a thought');
    fireEvent.focus(window);
    expect(await textField()).toHaveValue('Half a thought');
    expect(screen.getByText(/does not keep your words/)).toBeVisible();
  });

  it('keeps what cannot be sent where its author sees, sends and discards it', async () => {
    const api = openPages(PATH, {
      capture: answering(new TypeError('Failed to fetch')),
    });
    await userEvent.type(await textField(), 'Later{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/cannot be reached/)).toBeVisible();

    await userEvent.click(screen.getByRole('link', { name: 'My captures' }));
    const entry = await screen.findByRole('listitem', { name: 'Later' });
    expect(
      within(entry).queryByRole('link', { name: 'Open and correct' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      within(entry).getByRole('button', { name: 'Discard' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep it' }),
    );
    // It rests while sending that failed comes to its end.
    const send = await within(entry).findByRole('button', { name: 'Send now' });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    await waitFor(() => expect(entry).not.toBeInTheDocument());
    expect(api.capture).toHaveBeenCalledTimes(2);
    expect(api.capture.mock.calls[1]).toEqual(api.capture.mock.calls[0]);
  });

  it('says to those without the right what is missing, and offers what they have', async () => {
    openPages(PATH, {
      viewer: async () =>
        aViewer({ may: { capture: false, import: false }, teamRef: undefined }),
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Capturing is for members of Builder Relations',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read insights' })).toHaveAttribute(
      'href',
      '/builder-insights/insights',
    );
    expect(
      within(screen.getByRole('navigation', { name: 'Builder Insights' }))
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Insights', 'Reports']);
  });

  it('lets people write although the backend cannot say who they are', async () => {
    openPages(PATH, {
      viewer: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    expect(
      await screen.findByText(/kept on this device and sent/),
    ).toBeVisible();
    expect(await textField()).toBeEnabled();
  });
});
