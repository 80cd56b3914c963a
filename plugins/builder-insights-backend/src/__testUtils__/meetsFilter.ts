import type {
  Insight,
  InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';

/** Whether an insight is what a list was asked for, decided field by field. */
export function meetsFilter(insight: Insight, filter: InsightFilter): boolean {
  const { productArea, words = '' } = filter;
  const text = withoutAccents(
    [
      insight.title,
      insight.verbatim,
      insight.note,
      ...insight.tags,
      ...insight.themes,
    ].join(' '),
  ).split(/[^\p{Letter}\p{Number}]+/u);
  const conditions = [
    [filter.type, insight.type],
    [filter.sentiment, insight.sentiment],
    [filter.priority, insight.priority],
    [filter.state, insight.state],
    [filter.author, insight.authorRef],
    [filter.team, insight.teamRef],
    [filter.event, insight.eventRef],
  ];
  return (
    conditions.every(([asked, given]) => !asked || asked === given) &&
    (!filter.group || insight.orgPathAtCapture.includes(filter.group)) &&
    (!productArea ||
      (productArea === 'none'
        ? insight.productAreas.length === 0
        : insight.productAreas.includes(productArea))) &&
    (!filter.from || new Date(insight.capturedAt) >= new Date(filter.from)) &&
    (!filter.to || new Date(insight.capturedAt) < new Date(filter.to)) &&
    words
      .split(' ')
      .filter(Boolean)
      .every(word => text.includes(withoutAccents(word)))
  );
}

function withoutAccents(text: string): string {
  return text
    .toLocaleLowerCase('en-US')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
