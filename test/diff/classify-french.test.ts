import { describe, expect, it } from 'vitest';
import { named } from './classes.ts';

describe('edits of French', () => {
  it.each([
    ['3,5 [millions|milliards] d’euros', 'amount'],
    ['5 [%|pour cent] de plus', 'words'],
    ['[quatre-vingt|80] ans', 'amount'],
    ['3[,|.]5 fois', 'amount'],
    ['[cent|mille] euros', 'amount'],
    ['[un|deux] jours', 'amount'],
    ['1[.|]500 euros', 'amount'],
  ])('figures: %s is %s', (written, classes) => {
    expect(named(written, 'fr')).toBe(classes);
  });

  it.each([
    ['le 5 [mai|juin] 2024', 'date'],
    ['[lundi|mardi] il vient', 'date'],
    ['à 10[h30|h45] il vient', 'date'],
    ['la [semaine|année] dernière', 'date'],
    ['le [XIXe|XXe] siècle', 'date name'],
  ])('dates: %s is %s', (written, classes) => {
    expect(named(written, 'fr')).toBe(classes);
  });

  it.each([
    ['il [ne |]vient', 'negation'],
    ['il ne vient [pas|plus]', 'negation'],
    ['[avec|sans] lui', 'negation'],
    ['[personne|rien] ne vient', 'negation'],
    ['une [personne|dame] vient', 'words'],
    ['c’est [légal|illégal] ici', 'negation'],
    ['c’est [possible|impossible] ici', 'negation'],
  ])('denials: %s is %s', (written, classes) => {
    expect(named(written, 'fr')).toBe(classes);
  });

  it.each([
    ['[Macron|Marcon] a dit', 'name'],
    ['le président [Macron|Sarkozy] vient', 'name'],
    ['l’[Europe|Asie] est là', 'name'],
    ['un [beau|grand] jour', 'words'],
  ])('names: %s is %s', (written, classes) => {
    expect(named(written, 'fr')).toBe(classes);
  });

  it.each([
    ['il [affirme|prétend] que', 'attribution'],
    ['selon [Marie|Paul] il vient', 'attribution name'],
  ])('who said it: %s is %s', (written, classes) => {
    expect(named(written, 'fr')).toBe(classes);
  });

  it.each([
    ['le [cœur|coeur] de', 'spelling'],
    ['un [maître|maitre] de', 'spelling'],
    ['[ou|où] il vient', 'words'],
    ['il [a|à] dit', 'words'],
    ['[sur|sûr] de lui', 'words'],
    ['[mais|maïs] et', 'words'],
    ['du [poisson|poison] là', 'words'],
  ])('spelling: %s is %s', (written, classes) => {
    expect(named(written, 'fr')).toBe(classes);
  });
});
