import type { Words } from '../say';

/** Diplomas, letters of thanks and volunteers' certificates that a school gives its students for a year. */
export const diplomaWords = {
  title: { kk: 'Дипломдар, хаттар, сертификаттар', ru: 'Дипломы, письма, сертификаты', en: 'Diplomas, letters, certificates' },
  lead: {
    kk: 'I–III орындарға – диплом; белсенділерге және фракциялардың үздіктеріне – алғыс хат; расталған 5 сағаттан бастап – ерікті сертификаты.',
    ru: 'За I–III места – диплом; активистам и лучшим во фракциях – благодарственное письмо; от 5 подтверждённых часов – сертификат волонтёра.',
    en: 'A diploma for places one to three; a letter of thanks for activists and the best of each faction; a volunteer’s certificate from 5 verified hours.',
  },
  issue: {
    kk: 'Беру: {n}',
    ru: { one: 'Выдать {n} документ', few: 'Выдать {n} документа', other: 'Выдать {n} документов' },
    en: { one: 'Issue {n} paper', other: 'Issue {n} papers' },
  },
  nothing: { kk: 'Беретін құжат жоқ.', ru: 'Выдавать нечего.', en: 'There is nothing to issue.' },
  issued: { kk: 'Құжаттар берілді', ru: 'Документы выданы', en: 'The papers were issued' },
  print: { kk: 'Басып шығару', ru: 'Напечатать', en: 'Print them' },
  list: { kk: 'Берілгендер: {n}', ru: 'Выдано: {n}', en: 'Issued: {n}' },
  find: { kk: 'Аты не нөмірі', ru: 'Имя или номер', en: 'Name or number' },
  diploma: { kk: '{degree} дәрежелі диплом', ru: 'Диплом {degree} степени', en: 'Diploma, degree {degree}' },
  thanks: { kk: 'Алғыс хат', ru: 'Благодарственное письмо', en: 'Letter of thanks' },
  volunteer: { kk: 'Ерікті сертификаты', ru: 'Сертификат волонтёра', en: 'Volunteer’s certificate' },
  download: { kk: 'PDF жүктеу', ru: 'Скачать PDF', en: 'Download PDF' },
  downloadBadge: { kk: 'Цифрлық белгі', ru: 'Цифровой знак', en: 'Digital badge' },
  own: { kk: 'Дипломдарым мен сертификаттарым', ru: 'Мои дипломы и сертификаты', en: 'My diplomas and certificates' },
  ofChild: { kk: 'Баламның дипломдары мен сертификаттары', ru: 'Дипломы и сертификаты ребёнка', en: 'Diplomas and certificates of my child' },
  withdraw: { kk: 'Күшін жою', ru: 'Отозвать', en: 'Withdraw' },
  withdrawOf: { kk: '{number}: күшін жою', ru: '{number}: отозвать', en: 'Withdraw {number}' },
  withdrawAsk: {
    kk: 'Нөмірін тексерген адам құжаттың күші жойылғанын көреді. Себебі оған айтылмайды.',
    ru: 'Кто проверит номер, увидит, что документ отозван. Причину ему не скажут.',
    en: 'Whoever checks the number sees that the paper was withdrawn, and not why.',
  },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  withdrawn: { kk: 'Күші жойылған: {reason}', ru: 'Отозван: {reason}', en: 'Withdrawn: {reason}' },
} satisfies Words;

export const withdrawalReasonWords = {
  'wrong-name': { kk: 'аты қате жазылған, жаңасы беріледі', ru: 'ошибка в имени, выдадут новый', en: 'the name is misspelt, another will be issued' },
  mistake: { kk: 'қате берілген', ru: 'выдан по ошибке', en: 'given by mistake' },
  declined: { kk: 'иесі бас тартты', ru: 'отказ владельца', en: 'the holder does not want it' },
} satisfies Words;

export const diplomaRefusals = {
  'not-announced': {
    kk: 'Қорытынды әлі жарияланған жоқ: құжаттар содан кейін басылады.',
    ru: 'Итоги ещё не объявлены: документы печатают после этого.',
    en: 'The results are not announced yet: papers come after that.',
  },
  'unknown-paper': { kk: 'Мұндай құжат жоқ.', ru: 'Такого документа нет.', en: 'There is no such paper.' },
} satisfies Words;
