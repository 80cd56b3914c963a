import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ImportReport, ImportService } from '../service/ImportService';
import type {
  CaptureReceipt,
  Insight,
  InsightPage,
  InsightWhy,
  InsightWithHistory,
  TeamReport,
  Viewer,
  ViewerScope,
} from '@builder-insights/plugin-builder-insights-common';
import type express from 'express';
import PromiseRouter from 'express-promise-router';
import type { InsightExplainer } from '../service/InsightExplainer';
import type { InsightService } from '../service/InsightService';
import type { TeamReportService } from '../service/TeamReportService';
import type { ViewerService } from '../service/ViewerService';
import { jsonBody } from './jsonBody';
import { openApiDocument } from './openApiDocument';
import { captureSchema } from '../input/captureSchema';
import { parseImportRows } from '../input/parseImportRows';
import { parseWith } from '../input/parseWith';
import { patchSchema } from '../input/patchSchema';
import { insightQuerySchema, reportQuerySchema } from '../input/querySchemas';

/** The HTTP face of the plugin: credentials, input, one service call, answer. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  insights: InsightService;
  explainer: InsightExplainer;
  reports: TeamReportService;
  viewers: ViewerService;
  imports: ImportService;
}): express.Router {
  const { httpAuth, insights, explainer, reports, viewers, imports } = options;
  const user = (req: express.Request) =>
    httpAuth.credentials(req, { allow: ['user'] });

  const router = PromiseRouter();
  router.use(jsonBody());

  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument);
  });

  router.get('/me', async (req, res) => {
    const credentials = await user(req);
    res.json((await viewers.viewer(credentials)) satisfies Viewer);
  });

  router.get('/me/scope', async (req, res) => {
    const credentials = await user(req);
    res.json((await explainer.scope({ credentials })) satisfies ViewerScope);
  });

  router.post('/insights', async (req, res) => {
    const credentials = await user(req);
    const input = parseWith(captureSchema, req.body);
    const receipt = await insights.capture(input, { credentials });
    res
      .status(receipt.replayed ? 200 : 201)
      .json(receipt satisfies CaptureReceipt);
  });

  router.get('/insights', async (req, res) => {
    const credentials = await user(req);
    const query = parseWith(insightQuerySchema, req.query);
    res.json(
      (await insights.list(query, { credentials })) satisfies InsightPage,
    );
  });

  router.get('/insights/:id', async (req, res) => {
    const credentials = await user(req);
    const insight = await insights.get(req.params.id, { credentials });
    res.json(insight satisfies InsightWithHistory);
  });

  router.get('/insights/:id/why', async (req, res) => {
    const credentials = await user(req);
    const why = await explainer.why(req.params.id, { credentials });
    res.json(why satisfies InsightWhy);
  });

  router.patch('/insights/:id', async (req, res) => {
    const credentials = await user(req);
    const patch = parseWith(patchSchema, req.body);
    const insight = await insights.revise(req.params.id, patch, {
      credentials,
    });
    res.json(insight satisfies Insight);
  });

  router.get('/reports/team', async (req, res) => {
    const credentials = await user(req);
    const input = parseWith(reportQuerySchema, req.query);
    res.json(
      (await reports.report(input, { credentials })) satisfies TeamReport,
    );
  });

  router.post('/imports', async (req, res) => {
    const credentials = await user(req);
    const rows = parseImportRows(req.body);
    res.json(
      (await imports.import(rows, { credentials })) satisfies ImportReport,
    );
  });

  return router;
}
