import { describe, expect, it } from 'vitest';
import type { Speech } from '../api/debates';
import { bellsOf, clockText, isProtected, rungBetween } from './bells';

const speech = (seconds: number, protect: number): Speech => ({
  code: 'pm',
  name: { kk: '', ru: '', en: '' },
  side: 0,
  speaker: 1,
  seconds,
  kind: 'speech',
  protected: protect,
});

describe('bells', () => {
  it('ring at the ends of the protected time, at the end and after the grace', () => {
    expect(bellsOf(speech(420, 60))).toEqual([
      { at: 60, strokes: 1 },
      { at: 360, strokes: 1 },
      { at: 420, strokes: 2 },
      { at: 435, strokes: 3 },
    ]);
  });

  it('warn a minute before the end where nothing is protected', () => {
    expect(bellsOf(speech(240, 0)).map((bell) => bell.at)).toEqual([180, 240, 255]);
    expect(bellsOf(speech(60, 0)).map((bell) => bell.at)).toEqual([60, 75]);
  });

  it('ring once however seldom the clock is looked at', () => {
    expect(rungBetween(speech(420, 60), 59.9, 60)).toHaveLength(1);
    expect(rungBetween(speech(420, 60), 60, 60.2)).toHaveLength(0);
    expect(rungBetween(speech(420, 60), 10, 430).map((bell) => bell.at)).toEqual([60, 360, 420]);
  });

  it('protects the first and the last minute', () => {
    expect([0, 59, 60, 359, 360, 419].map((second) => isProtected(speech(420, 60), second))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(isProtected(speech(240, 0), 0)).toBe(false);
  });

  it('writes the time as people read it', () => {
    expect([425, 59.4, 0, -12.7].map(clockText)).toEqual(['7:05', '0:59', '0:00', '−0:12']);
  });
});
