/** Light and dark, one column on a phone; nothing is loaded from anywhere. */
export const pageStyle = `
:root { --ink: #1d2129; --dim: #59616f; --ground: #fff; --raised: #f4f5f7; --line: #d9dce2; --link: #1f56c3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8ec; --dim: #a3abb8; --ground: #15171c; --raised: #1e2128; --line: #343944; --link: #8db4ff; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
nav { padding: 1rem; border-bottom: 1px solid var(--line); background: var(--raised); }
nav ul { list-style: none; margin: .5rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
nav a { display: inline-block; padding: .25rem 0; }
main { max-width: 56rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.375rem; margin-top: 3rem; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; } h4 { font-size: .875rem; color: var(--dim); margin: 1rem 0 .25rem; }
a { color: var(--link); }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
pre { padding: .75rem; overflow-x: auto; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; margin: 0; }
.route { border-top: 1px solid var(--line); padding: 1.25rem 0; }
.method { font: 600 .75rem ui-monospace, monospace; border: 1px solid var(--line); border-radius: 4px; padding: .125rem .375rem; background: var(--raised); }
dl { margin: 0; font-size: .9375rem; }
dt { margin-top: .25rem; overflow-wrap: anywhere; } dd { margin: 0 0 0 1rem; color: var(--dim); overflow-wrap: anywhere; }
dd dl { border-left: 2px solid var(--line); padding-left: .75rem; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 14rem 1fr; }
  nav { position: sticky; top: 0; height: 100vh; overflow: auto; border-bottom: 0; border-right: 1px solid var(--line); }
  nav ul { display: block; }
}
`
