/** Filters the people while somebody types; Enter signs in when one person is left. */
export const signInScript = `
const field = document.querySelector('#search');
const others = document.querySelector('details');
const status = document.querySelector('#found');
const items = [...document.querySelectorAll('li')];
const plain = text => text.normalize('NFD').replace(/\\p{Mn}/gu, '').toLowerCase();
if (field) {
  field.closest('[hidden]').hidden = false;
  field.addEventListener('input', () => {
    const words = plain(field.value).split(/\\s+/).filter(Boolean);
    for (const item of items) {
      item.hidden = !words.every(word => plain(item.textContent).includes(word));
    }
    const shown = items.filter(item => !item.hidden).length;
    if (others) others.open = words.length > 0;
    status.textContent = words.length === 0 ? '' : shown === 1 ? '1 person' : shown + ' people';
  });
  field.addEventListener('keydown', event => {
    const found = items.filter(item => !item.hidden);
    if (event.key === 'Enter' && found.length === 1) found[0].querySelector('button')?.click();
  });
}
`;
