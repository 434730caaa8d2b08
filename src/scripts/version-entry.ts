import { isWithin, partsOfSlug } from './version-periods.ts';

/*
 * The entry of a version in the list of its article has one address for good, on the page of the article. Where that lists
 * the newest versions alone, this leads on to the page of the period that has the entry, as far as its name tells it.
 */
leadOn();
window.addEventListener('hashchange', leadOn);

function leadOn(): void {
  const slug = location.hash.slice(1);
  if (slug === '' || document.getElementById(slug) !== null) return;
  const periods = document.querySelector<HTMLElement>('.periods');
  const parts = partsOfSlug(slug, periods?.dataset.zone ?? 'UTC');
  const links = [...(periods?.querySelectorAll('a') ?? [])];
  const link = parts && links.find(({ pathname }) => isWithin(parts, pathname));
  if (link) location.replace(`${link.href}${location.hash}`);
}
