import { expect, it } from 'vitest';
import { refusalSentence } from '../desk/refusal';
import { whyWithheld } from './withheld';

it('explains every cap in words', () => {
  for (const code of ['kind-cap', 'mentor-cap', 'week-cap', 'quarter-cap', 'prize-cap'] as const) {
    expect(whyWithheld([code])).toMatch(/^\p{Lu}.+\.$/u);
    expect(whyWithheld([code])).not.toContain(code);
  }
  expect(whyWithheld(['kind-cap', 'week-cap'])).toBe(`${whyWithheld(['kind-cap'])} ${whyWithheld(['week-cap'])}`);
});

const codes =
  `unknown-student foreign-student unknown-event unknown-kind unknown-level units-not-allowed level-not-allowed
  event-required duplicate-line already-awarded no-seat-left outside-season in-the-future too-late reason-required
  not-reversible undo-expired no-lines too-many-lines sheet-conflict already-reversed forbidden`.split(/\s+/);

it.each(codes)('has a sentence for %s', (code) => {
  expect(refusalSentence(code)).not.toContain(code);
});

it('shows the code of a refusal it does not know', () => {
  expect(refusalSentence('something-new')).toContain('something-new');
});
