/**
 * The index of the element that is being looked at: the one that was stepped to, unless it was scrolled out of the
 * window. Otherwise it lies between two of them, so that a step leads to the next one below the bar, or above it.
 */
export function lookedAt(elements: readonly Element[], steppedTo: number, by: 1 | -1): number {
  if (steppedTo >= 0 && isInWindow(elements[steppedTo])) return steppedTo;
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const below = elements.findIndex((element) => element.getBoundingClientRect().top >= bar);
  const next = below < 0 ? elements.length : below;
  return by > 0 ? next - 1 : next;
}

function isInWindow(element: Element | undefined): boolean {
  const box = (element?.closest('[data-row]') ?? element)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}
