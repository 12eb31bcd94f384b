import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { IndexStretch } from '../api/factions';
import { language } from '../language/language.svelte';
import { figure, holdsBack, meansOf, partsOf, shapes } from './arithmetic';

/** The faction of forty of the rulebook: 723. */
const forty: IndexStretch = {
  quarter: 2,
  from: '2026-11-04',
  to: '2027-01-08',
  index: 723,
  weeks: 8,
  points: 3400,
  roll: 40,
  topHeads: 10,
  topPoints: 1900,
  active: 30,
  rowsDue: 4,
  rowsDelivered: 3,
  parts: { perHead: 384.37, topShare: 115, takingPart: 111.6, delivered: 112.5 },
  means: { perHead: 70, topShare: 160, active: 72, sealedOn: '2026-11-15' },
};

/** Reads a formula as a machine does. */
const reckon = (formula: string): number =>
  Number(new Function(`return ${formula.replaceAll(',', '').replaceAll('×', '*').replaceAll('÷', '/')}`)());

describe('the arithmetic of an index', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { documentElement: {} });
    language.show('en');
  });

  it('fills the formula with the numbers of the worked example', () => {
    expect(partsOf(forty, shapes.faction).map((part) => part.formula)).toEqual([
      '450 × (3,400 + 10 × 70) ÷ (40 + 10) ÷ (12 × 8)',
      '250 × (1,900 + 2.5 × 160) ÷ (10 + 2.5) ÷ (50 × 8)',
      '150 × (30 + 10 × 0.72) ÷ (40 + 10)',
      '150 × 3 ÷ 4',
    ]);
  });

  it('says what its numbers come to', () => {
    for (const part of partsOf(forty, shapes.faction)) expect(reckon(part.formula)).toBeCloseTo(part.value ?? 0, 1);
    const sum = partsOf(forty, shapes.faction).reduce((total, part) => total + reckon(part.formula), 0);
    expect(Math.floor(sum)).toBe(723);
  });

  it('imagines fifty average students in a school and takes its best tenth', () => {
    expect(partsOf(forty, shapes.school).map((part) => part.formula)).toEqual([
      '450 × (3,400 + 50 × 70) ÷ (40 + 50) ÷ (12 × 8)',
      '250 × (1,900 + 5 × 160) ÷ (10 + 5) ÷ (50 × 8)',
      '150 × (30 + 50 × 0.72) ÷ (40 + 50)',
      '150 × 3 ÷ 4',
    ]);
  });

  it('shares the weight of the plan while nothing is due: the worked 650', () => {
    const parts = partsOf({ ...forty, roll: 15, points: 1100, topHeads: 4, topPoints: 640, active: 12, rowsDue: 0 }, shapes.faction);
    expect(parts).toHaveLength(3);
    expect(parts.map((part) => part.most)).toEqual([529, 294, 176]);
    expect(Math.floor(parts.reduce((total, part) => total + reckon(part.formula), 0))).toBe(650);
  });

  it('stands at par before the first week has ended', () => {
    expect(meansOf({ ...forty, weeks: 1, means: null })).toEqual({
      perHead: 12,
      topShare: 30,
      active: 50,
      sealedOn: null,
    });
  });

  it('shows three points for what could point to a child', () => {
    const few = { ...forty, active: null, topPoints: null };
    expect(holdsBack(few)).toBe(true);
    expect(holdsBack(forty)).toBe(false);
    expect(partsOf(few, shapes.faction)[2]?.formula).toBe('150 × (… + 10 × 0.72) ÷ (40 + 10)');
  });

  it('writes numbers as each language does', () => {
    expect(figure(1234.5)).toBe('1,234.5');
    language.show('kk');
    expect(figure(1234.5)).toBe('1\u202f234,5');
    expect(figure(null)).toBe('…');
  });
});
