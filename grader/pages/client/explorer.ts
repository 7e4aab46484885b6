/// <reference lib="dom" />
// Makes the explorer of mutants when its reader opens it: until then it costs nothing.

const details = document.querySelector<HTMLDetailsElement>('[data-explorer]');

function dataOf(id: string): unknown {
  return JSON.parse(document.getElementById(id)!.textContent);
}

function open(): void {
  const script = document.createElement('script');
  script.textContent = dataOf('explorer-script') as string;
  document.head.append(script);
  // It reads where it is from the address, and writes its own title: both are of the whole page.
  if (location.hash) location.hash = '';
  const { title } = document;
  const app = document.createElement('mutation-test-report-app');
  Object.assign(app, { report: dataOf('explorer-report') });
  details!.querySelector('div')!.append(app);
  new MutationObserver(() => {
    if (document.title !== title) document.title = title;
  }).observe(document.querySelector('title')!, { childList: true });
}

details?.addEventListener('toggle', open, { once: true });
