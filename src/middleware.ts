import { defineMiddleware } from 'astro:middleware';

/** Keeps what went wrong for the build, which says it in words; Astro would print a page about it. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  try {
    return await next();
  } catch (cause) {
    locals.failure = { cause };
    throw cause;
  }
});
