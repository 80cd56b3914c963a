import { markup, type Markup } from './markup';

/** A table, or a sentence when it would have no rows. */
export function table(
  heads: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | undefined>>,
  otherwise: string,
): Markup {
  return rows.length === 0
    ? markup`<p>${otherwise}</p>`
    : markup`<table>
<thead><tr>${heads.map(
        head => markup`<th scope="col">${head}</th>`,
      )}</tr></thead>
<tbody>
${rows.map(
  cells => markup`<tr>${cells.map(cell => markup`<td>${cell}</td>`)}</tr>`,
)}
</tbody>
</table>`;
}
