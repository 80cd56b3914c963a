import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { builderInsightsApiRef } from './api/BuilderInsightsApi';
import { captureOutboxApiRef, BrowserCaptureOutboxes } from './capture/CaptureOutboxApi';
import { aViewer } from './__testUtils__/aViewer';
import { anInsight } from './__testUtils__/anInsight';
import { ClassicPage } from './components/ClassicPage';
import { rootRouteRef } from './index';
it('classic', async () => {
  const api: any = { viewer: async () => aViewer(), list: async () => ({ items: [anInsight()] }), insight: async () => anInsight({ may: { edit: true } }) };
  await renderInTestApp(
    <TestApiProvider apis={[[builderInsightsApiRef, api], [captureOutboxApiRef, BrowserCaptureOutboxes.create({ api })], [catalogApiRef, catalogApiMock()]]}>
      <Routes><Route path="/builder-insights/*" element={<ClassicPage />} /></Routes>
    </TestApiProvider>,
    { mountedRoutes: { '/builder-insights': rootRouteRef, '/catalog/:namespace/:kind/:name': entityRouteRef }, routeEntries: ['/builder-insights/insights?insight=x'] } as any,
  );
  expect(await screen.findByRole('button', { name: 'Edit' })).toBeVisible();
  screen.getAllByRole('tab', {hidden: true}).forEach(x => console.log(x.textContent, x.getAttribute('href')));
});
