import type { Right, Session } from '../api/session';
import type { Word } from '../language/say';
import { common } from '../language/words/common';
import { menuWords as words } from '../language/words/menu';

export interface Place {
  path: string;
  name: Word;
}

export interface PlaceGroup {
  title: Word;
  places: Place[];
}

type Row = Place & { right: Right };

const work: Row[] = [
  { path: '/desk', name: common.desk, right: 'award' },
  { path: '/volunteer', name: words.volunteering, right: 'runVolunteering' },
  { path: '/campaign', name: words.campaign, right: 'runCampaign' },
  { path: '/oversight', name: words.oversight, right: 'overseeAwards' },
  { path: '/audit', name: words.audit, right: 'readAudit' },
];
const reporting = new Set(['president', 'faction-leader', 'territory-leader', 'territory-deputy']);
const people: Row[] = [
  { path: '/people', name: words.staff, right: 'manageAccounts' },
  { path: '/import', name: common.moveIn, right: 'importPeople' },
  { path: '/cards', name: words.cards, right: 'issueCards' },
  { path: '/consents', name: words.consents, right: 'manageConsent' },
];

/** Where somebody can go from here: only what opens for them, in the order of a day's work. */
export function placesFor(who: Session | null, school: string | null): PlaceGroup[] {
  const open = (rows: Row[]) => rows.filter((row) => who?.rights.includes(row.right));
  return [
    {
      title: words.school,
      places: school
        ? [
            { path: `/s/${school}`, name: words.board },
            ...(who ? [{ path: `/s/${school}/news`, name: words.news }] : []),
            { path: `/s/${school}/plan`, name: words.plan },
            { path: `/s/${school}/league`, name: words.league },
            { path: `/s/${school}/clean`, name: words.clean },
            { path: `/s/${school}/parliament`, name: words.parliament },
            { path: `/s/${school}/initiatives`, name: words.initiatives },
            { path: `/s/${school}/care`, name: words.care },
            { path: `/s/${school}/debates`, name: common.debates },
            { path: `/s/${school}/elections`, name: words.elections },
            { path: `/s/${school}/years`, name: words.years },
            { path: `/s/${school}/rubric`, name: words.rubric },
            { path: `/s/${school}/contact`, name: words.contact },
            { path: `/s/${school}/hall`, name: common.hall },
            ...(who?.school === school ? [{ path: `/s/${school}/squads`, name: words.squads }] : []),
          ]
        : [],
    },
    { title: words.work, places: [...open(work), ...tasksOf(who), ...reportsOf(who), ...nominationsOf(who), ...seasonOf(who), ...exportsOf(who), ...ceremonyOf(who), ...seasonReportOf(who)] },
    { title: words.people, places: open(people) },
    {
      title: words.own,
      places: placesOf(who),
    },
  ].filter((group) => group.places.length > 0);
}

/** Students, their parents, and whoever gives tasks. */
function tasksOf(who: Session | null): Place[] {
  return who && (who.student || who.rights.includes('assignTasks')) ? [{ path: `/s/${who.school}/tasks`, name: words.tasks }] : [];
}

/** Students whose post reports, and whoever accepts reports. */
function reportsOf(who: Session | null): Place[] {
  const reports = who?.rights.includes('acceptReports') || who?.posts?.some((post) => reporting.has(post.code));
  return who && reports ? [{ path: `/s/${who.school}/reports`, name: words.reports }] : [];
}

/** Those who look after a school. */
function nominationsOf(who: Session | null): Place[] {
  return who?.rights.includes('overseeAwards') || who?.rights.includes('vouchForStanding') ? [{ path: `/s/${who.school}/nominations`, name: words.nominations }] : [];
}

/** Those who confirm and seal the results. */
function seasonOf(who: Session | null): Place[] {
  return who?.rights.includes('confirmNominations') ? [{ path: `/s/${who.school}/season`, name: words.season }] : [];
}

/** What leaves the school, for those who may take the book out. */
function exportsOf(who: Session | null): Place[] {
  return who?.rights.includes('exportBook') ? [{ path: `/s/${who.school}/exports`, name: words.exports }] : [];
}

/** Those who lead it; everybody else is sent there by the school. */
function ceremonyOf(who: Session | null): Place[] {
  return who?.rights.includes('sealSeason') ? [{ path: `/s/${who.school}/ceremony/lead`, name: words.ceremony }] : [];
}

function seasonReportOf(who: Session | null): Place[] {
  return who?.rights.includes('overseeAwards') ? [{ path: `/s/${who.school}/season-report`, name: words.seasonReport }] : [];
}

function placesOf(who: Session | null): Place[] {
  if (!who) return [];
  if (!who.student)
    return [
      { path: '/summer', name: words.summer },
      { path: '/account', name: common.account },
    ];
  return [
    { path: '/me', name: common.myPage },
    { path: '/volunteer', name: words.volunteering },
  ];
}
