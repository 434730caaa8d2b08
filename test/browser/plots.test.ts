import { describe, expect, it } from 'vitest';
import { pages } from './example.ts';
import { open } from './visit.ts';

const plotted = { home: pages.home, source: pages.source, article: pages.article } as const;

interface Label {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The labels of a page's plots that can be seen, as large as they are drawn. Runs in the page. */
function labelsIn(): Label[] {
  return [...document.querySelectorAll<SVGTextElement>('.plot text')]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const scale = element.getScreenCTM()?.a ?? 0;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      return { text: element.textContent, size, left, right, top, bottom };
    });
}

function overlapping(labels: readonly Label[]): string[] {
  return labels.flatMap((one, at) =>
    labels
      .slice(at + 1)
      .filter(({ left, right, top, bottom }) => {
        return one.left < right && left < one.right && one.top < bottom - 2 && top < one.bottom - 2;
      })
      .map((other) => `${one.text} / ${other.text}`),
  );
}

describe.each(Object.entries(plotted))('the plot on the page of kind %s', (_, path) => {
  it.each([320, 390, 1280])('has labels that can be read and do not meet, %d wide', async (width) => {
    const page = await open(path, { width });
    const labels = await page.evaluate(labelsIn);
    expect(labels.length).toBeGreaterThan(4);
    for (const { text, size, left, right } of labels) {
      expect(size, text).toBeGreaterThanOrEqual(11);
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeLessThanOrEqual(width);
    }
    expect(overlapping(labels)).toEqual([]);
  });

  it('has bars that stand within it', async () => {
    for (const width of [320, 1280]) {
      const page = await open(path, { width });
      const outside = await page
        .locator('.plot')
        .first()
        .evaluate((figure) => {
          const frame = figure.getBoundingClientRect();
          return [...figure.querySelectorAll('svg rect')].filter((bar) => {
            const { left, right } = bar.getBoundingClientRect();
            return left < frame.left || right > frame.right;
          }).length;
        });
      expect(outside, `${width} wide`).toBe(0);
    }
  });

  it('shows its bars in forced colours and on paper', async () => {
    for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
      const page = await open(path);
      await page.emulateMedia(media);
      const bars = page.locator('.plot :is(.up, .down)');
      expect(await bars.count()).toBeGreaterThan(0);
      const hidden = await bars.evaluateAll(
        (elements) =>
          elements.filter((element) => {
            const { fill, stroke } = getComputedStyle(element);
            const ground = getComputedStyle(document.body).backgroundColor;
            return element.getClientRects().length === 0 || (fill === ground && stroke === 'none');
          }).length,
      );
      expect(hidden, JSON.stringify(media)).toBe(0);
    }
  });
});
