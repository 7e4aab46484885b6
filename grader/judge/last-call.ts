/**
 * Of `list.filter(isNew).map(text)`: the method `map`, called on `list.filter(isNew)`.
 * @returns nothing when the code does not end with such a call
 */
export function lastCall(code: string): { object: string; method: string } | undefined {
  if (!code.endsWith(')')) return undefined;
  let depth = 0;
  let open = code.length;
  do {
    open -= 1;
    if (code[open] === ')') depth += 1;
    if (code[open] === '(') depth -= 1;
  } while (depth > 0 && open > 0);
  const [, object, method] = /^(.+?)\s*\??\.\s*(\w+)(?:\?\.)?$/s.exec(code.slice(0, open)) ?? [];
  return object === undefined ? undefined : { object, method };
}
