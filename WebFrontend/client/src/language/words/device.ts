import type { Words } from '../say';

/** What lies on the device: no link, sheets that wait, a session that ended, a newer version. */
export const deviceWords = {
  offline: {
    kk: 'Байланыс жоқ, бірақ ештеңе жоғалмайды',
    ru: 'Связи нет, но ничего не потеряется',
    en: 'No link, and nothing gets lost',
  },
  offlineHint: {
    kk: 'Жұмысты жалғастыра беріңіз: парақтар осы құрылғыда күтіп, байланыс оралғанда өзі кетеді.',
    ru: 'Работайте дальше: листы подождут на этом устройстве и уйдут сами, когда связь вернётся.',
    en: 'Carry on: sheets wait on this device and go by themselves when the link is back.',
  },
  asOf: { kk: 'Тізім мен баға: {time} жағдайы бойынша', ru: 'Списки и цены на {time}', en: 'People and prices as of {time}' },
  kept: {
    kk: 'Парақ осы құрылғыда сақталды.',
    ru: 'Лист сохранён на этом устройстве.',
    en: 'The sheet is kept on this device.',
  },
  draftKept: { kk: 'Осы құрылғыда сақтаулы', ru: 'Черновик сохранён на устройстве', en: 'Kept on this device' },
  notKept: {
    kk: 'Құрылғыда орын жоқ: парақ сақталмады. Бетті жаппаңыз, орын босатып, қайта жіберіңіз.',
    ru: 'На устройстве нет места: лист не сохранён. Не закрывайте страницу, освободите место и отправьте снова.',
    en: 'This device has no room: the sheet was not kept. Leave the page open, free some room and send again.',
  },
  atMost: { kk: 'ең көбі {points}', ru: 'не больше чем {points}', en: 'at most {points}' },
  keptHere: {
    kk: 'Осы құрылғыда сақтаулы. Байланыс оралғанда осы ретпен өзі жіберіледі.',
    ru: 'Сохранено на этом устройстве. Когда связь вернётся, уйдёт само в этом порядке.',
    en: 'Kept on this device. They go by themselves, in this order, when the link is back.',
  },
  sheetsLater: {
    kk: 'Жіберілген парақтар тізімі байланыс оралғанда көрінеді.',
    ru: 'Список отправленных листов появится, когда вернётся связь.',
    en: 'The list of sheets sent shows when the link is back.',
  },
  notTaken: { kk: 'Кітап қабылдамады', ru: 'Книга не приняла', en: 'The book did not take it' },
  expired: {
    kk: 'Сеанс аяқталды. {name}, жалғастыру үшін қайта кіріңіз.',
    ru: 'Сеанс закончился. {name}, войдите снова, чтобы продолжить.',
    en: 'Your session has ended. {name}, sign in again to go on.',
  },
  sealed: {
    kk: '{n} парақ осы құрылғыда аман-есен күтіп тұр. Өзіңіз қайта кіргенде жіберіледі, басқа ешкім көрмейді.',
    ru: {
      one: '{n} лист ждёт на этом устройстве. Он уйдёт, когда войдёте именно вы; никто другой его не увидит.',
      few: '{n} листа ждут на этом устройстве. Они уйдут, когда войдёте именно вы; никто другой их не увидит.',
      other: '{n} листов ждут на этом устройстве. Они уйдут, когда войдёте именно вы; никто другой их не увидит.',
    },
    en: {
      one: '{n} sheet waits safely on this device. It goes when you yourself sign in; nobody else can see it.',
      other: '{n} sheets wait safely on this device. They go when you yourself sign in; nobody else can see them.',
    },
  },
  sealedNothing: {
    kk: 'Жіберілмеген парақ жоқ: бәрі кітапта.',
    ru: 'Неотправленных листов нет: всё в книге.',
    en: 'No sheet waits here: everything is in the book.',
  },
  leaveTitle: { kk: 'Шығасыз ба?', ru: 'Выйти?', en: 'Sign out?' },
  leaveWaiting: {
    kk: 'Бұл құрылғыда {n} парақ әлі жіберілген жоқ. Қазір шықсаңыз, олар біржола өшіріледі.',
    ru: {
      one: 'На этом устройстве ещё не отправлен {n} лист. Если выйти сейчас, он будет стёрт навсегда.',
      few: 'На этом устройстве ещё не отправлены {n} листа. Если выйти сейчас, они будут стёрты навсегда.',
      other: 'На этом устройстве ещё не отправлены {n} листов. Если выйти сейчас, они будут стёрты навсегда.',
    },
    en: {
      one: '{n} sheet on this device has not been sent yet. Signing out now wipes it for good.',
      other: '{n} sheets on this device have not been sent yet. Signing out now wipes them for good.',
    },
  },
  stay: { kk: 'Қалу және жіберілуін күту', ru: 'Остаться и дождаться отправки', en: 'Stay until they are sent' },
  leaveAnyway: { kk: 'Өшіріп шығу ({n})', ru: 'Стереть и выйти ({n})', en: 'Wipe and sign out ({n})' },
  leaveHint: {
    kk: '«{signOut}» осы құрылғыдағы тізімді, парақтарды және сеансты өшіреді.',
    ru: '«{signOut}» стирает с этого устройства списки, листы и сеанс.',
    en: '“{signOut}” wipes the lists, the sheets and the session from this device.',
  },
  newer: { kk: 'Жаңа нұсқа дайын.', ru: 'Готова новая версия.', en: 'A new version is ready.' },
  newerHint: {
    kk: 'Ыңғайлы кезде жаңартыңыз: парақтар сақталады.',
    ru: 'Обновите, когда удобно: листы сохранятся.',
    en: 'Renew when it suits you: your sheets stay.',
  },
  renew: { kk: 'Жаңарту', ru: 'Обновить', en: 'Renew' },
} satisfies Words;
