/** What an element made by a script can be given. */
interface Parts {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** Makes an element. Text is only ever text: nothing is read as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className, text, attributes, children }: Parts = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [attribute, value] of Object.entries(attributes ?? {})) element.setAttribute(attribute, value);
  element.append(...(children ?? []));
  return element;
}

/** The same, marked as no part of the page as it was printed. */
export function add<Name extends keyof HTMLElementTagNameMap>(name: Name, parts: Parts): HTMLElementTagNameMap[Name] {
  return make(name, { ...parts, attributes: { ...parts.attributes, 'data-scripted': '' } });
}
