import { digestOf } from '#digest';

/** Which of so many shares of about the same size an article falls into, from 0, whatever else the archive holds. */
export function shareOf(articlePath: string, shares: number): number {
  return Number.parseInt(digestOf(articlePath).slice(0, 8), 16) % shares;
}
