/** How a page looks: in the reader's own letters, light or dark as the system is, on a telephone and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1c1e21; --soft: #565b63; --line: #d0d4da; --back: #ffffff; --code: #eff1f4; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e7e9ec; --soft: #a9b0ba; --line: #3d434c; --back: #16181c; --code: #262a31; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.35rem; }
p { margin: 0.5rem 0; }
ul { margin: 0.4rem 0; padding-left: 1.25rem; }
li { margin: 0.3rem 0; }
li ul { color: var(--soft); list-style: none; padding-left: 0.75rem; border-left: 2px solid var(--line); }
code { font-family: ui-monospace, monospace; font-size: 0.92em; background: var(--code); padding: 0.05em 0.3em; border-radius: 0.2em; }
.wide { overflow-x: auto; margin: 0.75rem 0; }
.wide:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); min-width: 5rem; }
thead th { color: var(--soft); font-weight: 600; }
tbody th { font-weight: 500; }
@media print { body { background: none; } h2 { break-after: avoid; } .wide { overflow: visible; } }
`;
