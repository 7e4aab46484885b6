/** @jsxRuntime classic @jsx h */
export const h = (tag: unknown, props: object | null, ...children: unknown[]): object => {
  // While one develops, the compiler adds where an element stands.
  const { __self, __source, ...own } = (props ?? {}) as Record<string, unknown>;
  return { tag, props: own, children };
};
export const Page = ({ name }: { name: string }): object => <main id={name}>a {name}</main>;
