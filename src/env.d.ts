/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What was thrown while the page was made; see middleware.ts. */
    failure?: { readonly cause: unknown };
  }
}
