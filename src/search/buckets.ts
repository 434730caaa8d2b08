// The index of a site is made in buckets that a browser searches as one: an article with a new version has its own made
// anew, and several can be made at once.

/** Records that one bucket holds about, where there are not too many for the most of buckets. */
const records = 3000;

/** Each is asked of its own by a browser. */
const mostBuckets = 16;

/** How many buckets the index of an archive has: always a power of two, so that few archives have to be divided anew. */
export function bucketCount({ articles, changes }: { readonly articles: number; readonly changes: number }): number {
  let count = 1;
  // A change is found by the words it removed and by those it added.
  while (count < mostBuckets && articles + 2 * changes > records * count) count *= 2;
  return count;
}

/** Where a bucket stands, below the folder of the index. */
export function bucketFolder(bucket: number): string {
  return bucket === 0 ? '' : `${bucket}/`;
}
