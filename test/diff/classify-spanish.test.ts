import { describe, expect, it } from 'vitest';
import { named } from './classes.ts';

describe('edits of Spanish', () => {
  it.each([
    ['3[.|,]5 millones', 'amount'],
    ['1[.|]500 euros', 'amount'],
    ['5 [millones|billones] de', 'amount'],
    ['[dos|tres] casas', 'number'],
    ['el 5[ %|%] de', 'white space'],
  ])('figures: %s is %s', (written, classes) => {
    expect(named(written, 'es')).toBe(classes);
  });

  it.each([
    ['el 5 de [mayo|junio] de 2024', 'date'],
    ['el [lunes|martes] es', 'date'],
    ['la semana [pasada|próxima]', 'date'],
    ['[ayer|hoy] vino', 'date'],
  ])('dates: %s is %s', (written, classes) => {
    expect(named(written, 'es')).toBe(classes);
  });

  it.each([
    ['[no |]viene', 'negation'],
    ['[con|sin] dinero', 'negation'],
    ['[nada|algo] de eso', 'negation'],
    ['es [legal|ilegal] aquí', 'negation'],
    ['es [posible|imposible] aquí', 'negation'],
  ])('denials: %s is %s', (written, classes) => {
    expect(named(written, 'es')).toBe(classes);
  });

  it.each([
    ['[Madrid|Barcelona] es grande', 'name'],
    ['en [Madrid|Barcelona] vive', 'name'],
    ['una [casa|mesa] grande', 'words'],
  ])('names: %s is %s', (written, classes) => {
    expect(named(written, 'es')).toBe(classes);
  });

  it.each([
    ['[dijo|negó] que', 'attribution'],
    ['según [Marta|Pedro] es así', 'attribution name'],
  ])('who said it: %s is %s', (written, classes) => {
    expect(named(written, 'es')).toBe(classes);
  });

  it.each([
    ['el [guión|guion] de', 'spelling'],
    ['[si|sí] viene', 'words'],
    ['[el|él] viene', 'words'],
    ['el [papa|papá] viene', 'words'],
    ['un [ano|año] más', 'amount'],
    ['[solo|sólo] uno viene', 'words'],
    ['un [perro|pero] más', 'words'],
  ])('spelling: %s is %s', (written, classes) => {
    expect(named(written, 'es')).toBe(classes);
  });
});
