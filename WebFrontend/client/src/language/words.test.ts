import { describe, expect, it } from 'vitest';
import { languages } from './language.svelte';
import { sayIn, type Word, type Words } from './say';

const catalogues = import.meta.glob<Record<string, Words>>('./words/*.ts', { eager: true });
const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const everything = Object.entries(sources)
  .filter(([path]) => !path.includes('/words/'))
  .map(([, text]) => text)
  .join('\n');

const catalogueList = Object.values(catalogues).flatMap((module) => Object.entries(module));
const words = catalogueList.flatMap(([catalogue, entries]) =>
  Object.entries(entries).map(([key, word]) => ({ catalogue, key, word })),
);
const gaps = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join();
const texts = (word: Word) =>
  languages.flatMap((code) => (typeof word[code] === 'string' ? [word[code]] : Object.values(word[code])));

/** These are looked up by a code that the server sends. */
const keyedByCode = new Set([
  'kindCapWords',
  'powerWords',
  'topicWords',
  'contactRefusals',
  'nominationNames',
  'withdrawalReasonWords',
  'diplomaRefusals',
  'sealRefusals',
  'nextYearRefusals',
  'exportTableWords',
  'nominationPartWords',
  'nominationGateWords',
  'nominationStepWords',
  'eventRoleWords',
  'eventRefusals',
  'eventSheetWords',
  'priceRefusals',
  'stateWords',
  'stepWords',
  'gapWords',
  'changeWords',
  'recurrenceWords',
  'evidenceWords',
  'planRefusals',
  'planFormWords',
  'planRoleWords',
  'capWords',
  'refusalWords',
  'levelWords',
  'groupWords',
  'hall',
  'actWords',
  'actRefusalWords',
  'surfaceWords',
  'heldBackWords',
  'nicknameFaults',
  'importListWords',
  'importKindWords',
  'importFieldWords',
  'importFaultWords',
  'importRefusalWords',
  'reasonWords',
  'appealReasonWords',
  'appealOutcomeWords',
  'postWords',
  'accountRefusals',
  'criterionWords',
  'ballotFaultWords',
  'debateRefusalWords',
  'opportunityKindWords',
  'directionWords',
  'returnReasonWords',
  'claimStateWords',
  'volunteeringRefusals',
  'upcomingStates',
  'toDoKindWords', 'newsReturnWords', 'newsEvidenceWords', 'newsRefusals',
  'campaignStageWords',
  'campaignTaskWords',
  'committeeRoleWords',
  'actionFormWords',
  'channelWords',
  'indicatorUnitWords',
  'questionWords',
  'answerWords',
  'campaignBookWords',
  'campaignRefusals',
  'classroomWords',
  'ratingRefusals',
  'raidItemWords',
  'raidRefusals',
  'sportWords',
  'leagueRefusals',
  'meetingKindWords',
  'meetingStageWords',
  'resolutionKindWords',
  'memberStateWords',
  'parliamentRefusals',
  'signatureWords',
  'volunteeringRefusals', 'electionKindWords', 'electionStageWords', 'electionRefusals', 'reportStateWords', 'reportBookWords', 'reportRefusals',
  'taskStateWords',
  'ceremonyRefusals',
  'taskRefusals',
  'initiativeStageWords',
  'initiativeRefusals',
  'centreRoleWords', 'squadPhaseWords', 'deedKindWords', 'centreMemberWords', 'dayStateWords', 'summerRefusals', 'paperStateWords',
]);

const faulty = (isWrong: (entry: (typeof words)[number]) => boolean) =>
  words.filter(isWrong).map(({ catalogue, key }) => `${catalogue}.${key}`);

describe('every word of the interface', () => {
  it('is said in every language', () => {
    expect(
      faulty(({ word }) => languages.some((code) => !word[code]) || texts(word).some((text) => text.trim() === '')),
    ).toEqual([]);
  });

  it('leaves the same gaps in every language', () => {
    // A singular may do without its number.
    expect(
      faulty(
        ({ word }) =>
          new Set(
            texts(word)
              .map(gaps)
              .filter((found) => found !== ''),
          ).size > 1,
      ),
    ).toEqual([]);
  });

  it('is used', () => {
    const unused = ({ catalogue, key }: (typeof words)[number]) =>
      !keyedByCode.has(catalogue) && !new RegExp(`\\.${key}\\b`).test(everything);
    expect(faulty(unused)).toEqual([]);
  });

  it('has Kazakh letters in Russian only where a Kazakh term is kept', () => {
    const russian = (word: Word) => (typeof word.ru === 'string' ? [word.ru] : Object.values(word.ru)).join(' ');
    expect(faulty(({ word }) => /[әғқңөұүһі]/iu.test(russian(word).replace(/тәлімгер|Көшбасшы/giu, '')))).toEqual([]);
  });
});

it('counts in the forms of each language', () => {
  const word: Word = {
    kk: '{n} ұпай',
    ru: { one: '{n} балл', few: '{n} балла', other: '{n} баллов' },
    en: { one: '{n} point', other: '{n} points' },
  };
  expect(sayIn('ru', word, { n: 1 })).toBe('1 балл');
  expect(sayIn('ru', word, { n: 3 })).toBe('3 балла');
  expect(sayIn('ru', word, { n: 11 })).toBe('11 баллов');
  expect(sayIn('en', word, { n: 1 })).toBe('1 point');
  expect(sayIn('kk', word, { n: 12_345 })).toBe('12\u202f345 ұпай');
});
