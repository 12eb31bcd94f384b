import type { WaitReason } from '../../api/sheets';
import type { Word, Words } from '../say';

/** Proofs and the second person. */
export const awardingWords = {
  proof: { kk: 'Дәлел', ru: 'Подтверждение', en: 'Proof' },
  proofHint: {
    kk: '15 ұпайдан бастап керек: сілтеме немесе құжаттың атауы мен күні. Баланың жеке жағдайын жазбаңыз.',
    ru: 'Нужно от 15 баллов: ссылка или название и дата документа. Без личных обстоятельств ребёнка.',
    en: 'Needed from 15 points: a link, or the name and date of a document. Nothing private about a child.',
  },
  proofAndNote: { kk: 'Дәлел мен ескерту', ru: 'Подтверждение и заметка', en: 'Proof and note' },
  levelProofAndNote: {
    kk: 'Деңгейі, дәлел, ескерту',
    ru: 'Уровень, подтверждение, заметка',
    en: 'Level, proof and note',
  },
  willWait: {
    kk: 'Жіберуге болады, бірақ екінші адам растағанда есептеледі.',
    ru: 'Отправить можно, но засчитается, когда подтвердит второй человек.',
    en: 'You can send it; it counts once a second person has confirmed it.',
  },
  heldTitle: { kk: 'Екінші адамды күтіп тұр', ru: 'Ждёт второго человека', en: 'Waiting for a second person' },
  heldDetail: {
    kk: 'Парақ серверде сақталды. Ұпайы расталған сәтте есептеледі.',
    ru: 'Лист сохранён на сервере. Баллы посчитаются в момент подтверждения.',
    en: 'The sheet is safe on the server. Its points are priced when it is confirmed.',
  },
  toConfirm: { kk: 'Сіздің растауыңызды күтіп тұр', ru: 'Ждут вашего подтверждения', en: 'Waiting for you to confirm' },
  ownWaiting: {
    kk: 'Менің парақтарым: растау күтілуде',
    ru: 'Мои листы: ждут подтверждения',
    en: 'My sheets that wait',
  },
  confirm: { kk: 'Растау', ru: 'Подтвердить', en: 'Confirm' },
  confirmed: { kk: 'Расталды: {points}', ru: 'Подтверждено: {points}', en: 'Confirmed: {points}' },
  giveBack: { kk: 'Толықтыруға қайтару', ru: 'Вернуть на доработку', en: 'Return to be completed' },
  returnReason: {
    kk: 'Не жетпейді? (тек авторы көреді)',
    ru: 'Чего не хватает? (увидит только автор)',
    en: 'What is lacking? (only the author sees it)',
  },
  givenBack: { kk: 'Авторына қайтарылды', ru: 'Возвращено автору', en: 'Back with its author' },
  returnedToMe: { kk: 'Толықтыруға қайтарылды', ru: 'Вернули мне на доработку', en: 'Returned to me to be completed' },
  returnedBy: { kk: '{name} қайтарды: «{reason}»', ru: '{name}, возврат: «{reason}»', en: '{name} returned it: “{reason}”' },
  returnedBecause: { kk: 'Толықтыруға қайтарылды: {reason}', ru: 'Вернули на доработку: {reason}', en: 'Returned to be completed: {reason}' },
  completedAfter: {
    kk: '«{reason}» деп қайтарылған, енді толықтырылды.',
    ru: 'Возвращали: «{reason}». Теперь доработано.',
    en: 'Was returned: “{reason}”. Now completed.',
  },
  complete: { kk: 'Толықтыру', ru: 'Доработать', en: 'Complete it' },
  completeHint: {
    kk: 'Іс болған күнімен, толық бағасымен есептеледі. Бір рет қайта жіберуге болады.',
    ru: 'Засчитается за тот же день и по полной цене. Отправить заново можно один раз.',
    en: 'It counts for its own day and at the full price. It can be sent again once.',
  },
  sendAgain: { kk: 'Қайта жіберу', ru: 'Отправить заново', en: 'Send again' },
  sentAgain: { kk: 'Қайта жіберілді', ru: 'Отправлено заново', en: 'Sent again' },
  notNow: { kk: 'Болдырмау', ru: 'Не сейчас', en: 'Not now' },
  leaveIt: { kk: 'Толықтырмаймын', ru: 'Не дорабатывать', en: 'Leave it' },
  roleOf: { kk: 'Рөлі: {name}', ru: 'Роль: {name}', en: 'Role of {name}' },
  unitsOf: { kk: 'Саны: {name}', ru: 'Количество: {name}', en: 'Number for {name}' },
  addPerson: { kk: 'Тағы оқушы қосу', ru: 'Добавить ученика', en: 'Add a student' },
  turnDown: { kk: 'Мүлде қабылдамау', ru: 'Отклонить совсем', en: 'Turn down for good' },
  turnDownReason: { kk: 'Себебі (авторы көреді)', ru: 'Причина (её увидит автор)', en: 'Reason (the author sees it)' },
  turnedDownBy: { kk: 'Қабылданбады: {reason}', ru: 'Отклонено: {reason}', en: 'Turned down: {reason}' },
  rewrite: { kk: 'Түзетіп, қайта жазу', ru: 'Исправить и написать заново', en: 'Correct and write anew' },
  putAway: { kk: 'Түсінікті', ru: 'Понятно', en: 'Understood' },
  sentBy: { kk: '{name}, {date}', ru: '{name}, {date}', en: '{name}, {date}' },
  andMore: { kk: 'тағы {n}', ru: 'и ещё {n}', en: 'and {n} more' },
} satisfies Words;

export const reasonWords: Record<WaitReason, Word> = {
  'proof-missing': {
    kk: '15 ұпай не одан көп, ал дәлелі жоқ.',
    ru: '15 баллов или больше, а подтверждения нет.',
    en: '15 points or more without a proof.',
  },
  'own-faction': {
    kk: 'Тәлімгердің өзі жетелейтін фракцияға алғысы.',
    ru: 'Благодарность тәлімгера своей же фракции.',
    en: 'A mentor’s own thanks to the mentor’s own faction.',
  },
  'unusual-heap': {
    kk: 'Бір аптада ірі ұпайлар өте көп.',
    ru: 'Очень много крупных наград сразу.',
    en: 'Very many large awards at once.',
  },
};
