import { defineMiddleware } from 'astro:middleware';
import { currentSite } from './site.ts';

/** Counts the pages as they are made, for the progress line of the command. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  currentSite().onPage();
  return response;
});
