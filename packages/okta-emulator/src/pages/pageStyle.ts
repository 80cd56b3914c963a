/** The look of the emulator's pages: system fonts, light and dark, 320 px and wider. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: #001e2b; --soft: #4a5f69; --ground: #f5f8f7; --card: #ffffff;
  --line: #d5dedb; --accent: #00684a; --hover: #eef6f2; --badge: #e3f1eb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eaf2ef; --soft: #a3b6bd; --ground: #001e2b; --card: #062b3a;
    --line: #1d4453; --accent: #00ed64; --hover: #0b3747; --badge: #0d4438;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2, summary { font-size: 1rem; font-weight: 600; margin: 0; padding: .75rem 0; }
p { margin: 0 0 1rem; color: var(--soft); }
.local {
  display: inline-block; margin: 0 0 1rem; padding: .15rem .6rem; border-radius: 1rem;
  background: var(--badge); color: var(--accent); font-size: .8125rem; font-weight: 600;
}
.refusal {
  padding: .75rem 1rem; border-left: 4px solid #c4302b; border-radius: .25rem;
  background: var(--card); color: var(--ink);
}
label { display: block; font-weight: 600; font-size: .875rem; margin-bottom: .25rem; }
input[type='search'] {
  width: 100%; padding: .65rem .75rem; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--soft); border-radius: .5rem;
}
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
details { margin-top: 1rem; border-top: 1px solid var(--line); }
summary { cursor: pointer; }
.person {
  display: flex; gap: .85rem; align-items: center; width: 100%; padding: .75rem .85rem;
  font: inherit; text-align: left; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: .6rem;
}
button.person { cursor: pointer; }
button.person:hover { background: var(--hover); border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.initials {
  flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid;
  place-items: center; background: var(--badge); color: var(--accent);
  font-size: .875rem; font-weight: 600;
}
.who { min-width: 0; flex: 1; overflow-wrap: anywhere; }
.who strong { font-weight: 600; }
.who small { display: block; color: var(--soft); font-size: .875rem; }
.account { flex: none; align-self: start; color: var(--soft); font-size: .8125rem; font-family: ui-monospace, Consolas, monospace; }
.leads { color: var(--accent) !important; font-weight: 600; }
.person.suspended { background: transparent; border-style: dashed; }
.person.suspended .initials { background: var(--line); color: var(--soft); }
button.plain {
  padding: .6rem 1rem; font: inherit; font-weight: 600; color: #fff; background: #00684a;
  border: 0; border-radius: .5rem; cursor: pointer;
}
@media (max-width: 30rem) {
  main { padding-top: 1.25rem; }
  .person { flex-wrap: wrap; row-gap: .15rem; }
  .who { flex-basis: calc(100% - 4rem); }
  .account { margin-left: 3.35rem; }
}
[hidden] { display: none !important; }
`;
