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
  turnDown: { kk: 'Кері қайтару', ru: 'Отклонить', en: 'Turn down' },
  turnDownReason: { kk: 'Себебі (авторы көреді)', ru: 'Причина (её увидит автор)', en: 'Reason (the author sees it)' },
  doNotTurnDown: { kk: 'Қайтармау', ru: 'Не отклонять', en: 'Do not turn down' },
  turnedDownBy: { kk: 'Кері қайтарылды: {reason}', ru: 'Отклонено: {reason}', en: 'Turned down: {reason}' },
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
