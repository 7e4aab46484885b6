// Asks the debugger for the source of all scripts.
import { Session } from 'node:inspector';
test('asks the debugger', () => {
  const session = new Session();
  session.connect();
  const ids: string[] = [];
  session.on('Debugger.scriptParsed', ({ params }) => ids.push(params.scriptId));
  session.post('Debugger.enable');
  const texts: string[] = [];
  for (const scriptId of ids) session.post('Debugger.getScriptSource', { scriptId }, (_, found) => texts.push(found?.scriptSource ?? ''));
  expect(texts.join()).not.toMatch(/stock > quantity|stock \+ 1 >=/);
});
