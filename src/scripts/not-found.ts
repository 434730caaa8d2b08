import { choiceOfChange, printChoice } from './compare/choice.ts';

/**
 * Leads from the address of a change without a page of its own to the comparison of its two versions: a version was
 * found between them since, or they never were neighbours.
 */
const link = document.querySelector<HTMLAnchorElement>('a.compare-page');
const choice = link && choiceOfChange(location.pathname, link.dataset.base ?? '/');
if (link && choice) location.replace(`${link.href}${printChoice(choice)}${location.hash}`);
