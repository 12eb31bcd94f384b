import { describe, expect, it } from 'vitest';
import type { PlannedEvent } from '../api/schools';
import { Draft, restored } from './draft.svelte';

const event = (recurrence: PlannedEvent['recurrence']): PlannedEvent => ({
  id: `e-${recurrence}`,
  series: 'e',
  title: { kk: 'а', ru: 'а', en: 'a' },
  form: 'action',
  host: null,
  recurrence,
  from: '2026-11-01',
  to: '2026-11-30',
  grades: [],
});
const student = (id: string) => ({ id, name: id, class: '8А', faction: null });

describe('a sheet being written', () => {
  it('takes the usual role from the event, and keeps a role that was chosen', () => {
    const draft = new Draft('2026-11-22');
    draft.chooseEvent(event('weekly'));
    expect(draft.kind).toBe('event.part.weekly');
    draft.chooseEvent(event('once'));
    expect(draft.kind).toBe('event.part');
    draft.kind = 'debate.part';
    draft.chooseEvent(event('monthly'));
    expect(draft.kind).toBe('debate.part');
  });

  it('has no role without an event until one is chosen', () => {
    const draft = new Draft('2026-11-22');
    draft.add(student('a'));
    expect(draft.kindMissing).toBe(true);
    draft.kind = 'meet.attend';
    expect(draft.kindMissing).toBe(false);
  });

  it('lists everybody once, with further roles as lines of their own', () => {
    const draft = new Draft('2026-11-22');
    draft.chooseEvent(event('once'));
    draft.add(student('a'), student('b'));
    draft.add(student('a'));
    const role = draft.addRole(draft.lines[0]!);
    draft.change(role.key, { kind: 'event.host' });
    expect(draft.sheet()).toEqual({
      id: draft.id,
      activity: { kind: 'event.part', event: 'e-once', day: '2026-11-22' },
      lines: [{ student: 'a' }, { student: 'a', kind: 'event.host' }, { student: 'b' }],
    });
    draft.toggle(student('a'));
    expect(draft.lines.map((line) => line.student.id)).toEqual(['b']);
  });

  it('comes back as it was, under its own id', () => {
    const draft = new Draft('2026-11-22');
    draft.chooseEvent(event('once'));
    draft.add(student('a'), student('gone'));
    draft.change(draft.addRole(draft.lines[0]!).key, { kind: 'event.host' });
    const again = restored(draft.sheet(), {
      event: () => draft.event ?? undefined,
      student: (id) => (id === 'a' ? student('a') : undefined),
    });
    expect(again.sheet()).toEqual({
      ...draft.sheet(),
      lines: [{ student: 'a' }, { student: 'a', kind: 'event.host' }],
    });
  });

  it('sends units, level and note only where they say something', () => {
    const draft = new Draft('2026-11-22');
    draft.kind = 'vol.half';
    draft.level = 'region';
    draft.note = '  саябақта  ';
    draft.add(student('a'));
    draft.change(draft.lines[0]!.key, { units: 4 });
    expect(draft.sheet()).toMatchObject({
      activity: { level: 'region' },
      lines: [{ student: 'a', units: 4 }],
      note: 'саябақта',
    });
  });

  it('adds up what was priced and hangs refusals on their lines', () => {
    const draft = new Draft('2026-11-22');
    draft.kind = 'meet.attend';
    draft.add(student('a'), student('b'));
    const price = { student: '', kind: 'meet.attend', asked: 3, granted: 2, withheld: 1, why: ['week-cap' as const] };
    draft.priced(draft.lines, [price, price]);
    expect([draft.granted, draft.withheld]).toEqual([4, 2]);
    draft.refused(draft.lines, 'sheet-refused', [
      { code: 'already-awarded', line: 1 },
      { code: 'too-late' },
      { code: 'too-late' },
    ]);
    expect(draft.faults.get(draft.lines[1]!.key)?.code).toBe('already-awarded');
    expect(draft.sheetFaults).toEqual(['too-late']);
    draft.refused(draft.lines, 'unknown-event', []);
    expect(draft.sheetFaults).toEqual(['unknown-event']);
  });
});
