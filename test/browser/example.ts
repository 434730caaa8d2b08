import { builtExample, exampleSite } from '../site/program.ts';
import { serve } from './server.ts';

/** Builds the example and serves it under its base path. Gives its address. */
export async function serveExample(): Promise<string> {
  return serve(await builtExample(), new URL(exampleSite).pathname);
}

const policy = 'tool-library/lending-policy/';
const weathervane = 'intelligencer/market-hall-weathervane/';
const arabic = 'foreshore-agency/walking-to-little-tarrow-ar/';

/** A page of the example for every kind there is, by what it is. */
export const pages = {
  home: '',
  source: 'intelligencer/',
  article: weathervane,
  'first version': `${weathervane}2026-07-07t08-12-00z/`,
  'change with a split': `${weathervane}2026-07-07t12-10-00z--2026-07-07t16-20-00z/`,
  'change with moves and edits': `${weathervane}2026-07-08t07-30-00z--2026-07-08t18-05-00z/`,
  'change with moves, folds and a table': `${policy}2026-05-12t19-15-08z--2026-08-19t18-48-36z/`,
  'policy with a table': policy,
  'first version with a table': `${policy}2024-11-12t19-42-10z/`,
  'article from right to left': arabic,
  'change from right to left': `${arabic}2024-10-15t07-35-00z--2024-12-11t07-35-00z/`,
  'change in Japanese': 'foreshore-agency/rock-pools-ja/2025-07-02t06-40-00z--2025-07-23t06-40-00z/',
  'withdrawn article': 'intelligencer/rhubarb-chutney/',
  'withdrawn change': 'foreshore-agency/seal-count/2025-07-03t06-30-00z--2025-08-07t06-30-00z/',
  months: '-/changes/',
  month: '-/changes/2026/07/',
  'list of headlines': '-/changes/headlines/',
  'list of figures': '-/changes/figures/',
  'list of reverts': '-/changes/reverted/',
  'list of notes': '-/changes/notes/',
  'most changed': '-/changes/most-changed/',
  'change that restores a text': 'tool-library/the-cat/2026-08-19t18-52-00z--2026-10-13t20-05-00z/',
  about: '-/about/',
  'not found': '404.html',
} as const;

/** Pages that a script fills, by what they show then, each with what is there when it is done. */
export const filled = {
  'comparison of two versions': {
    path: `-/compare/?article=${weathervane.slice(0, -1)}&old=2026-07-07t08-12-00z&new=2026-07-16t17-30-00z`,
    ready: '[data-diff]',
  },
  'choice of two versions': { path: `-/compare/?article=${weathervane.slice(0, -1)}`, ready: 'main select' },
  'choice of an article': { path: '-/compare/', ready: 'main form' },
  'search with results': { path: '-/search/?q=weathervane', ready: '.results li' },
  'search without results': { path: '-/search/?q=zzqq', ready: '.found:not(:empty)' },
  search: { path: '-/search/', ready: 'main form' },
} as const;

/** The change with words removed, words added, a passage moved and others folded. */
export const richChange = pages['change with moves and edits'];
