import { timeParts } from '../archive/calendar.ts';

/** The year, month, day … of a version whose name is a time, on the clock of a zone; undefined for any other name. */
export function partsOfSlug(slug: string, zone: string): readonly string[] | undefined {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:t(\d\d-\d\d-\d\d)z)?$/.exec(slug) ?? [];
  if (day === undefined) return undefined;
  if (clock === undefined) return day.split('-');
  const epoch = Date.parse(`${day}T${clock.replaceAll('-', ':')}Z`);
  return Number.isNaN(epoch) ? undefined : timeParts(epoch, zone);
}

/** Whether the page of a period, such as `/gazette/bridge/-/2024/03/`, may list what was seen then. */
export function isWithin(parts: readonly string[], path: string): boolean {
  const period = path.split('/-/').at(-1)?.split('/').slice(0, -1) ?? [];
  return period.length > 0 && period.every((part, at) => part === parts[at]);
}
