import type { Topic } from '../../api/contact';
import type { Word, Words } from '../say';

export const contactWords = {
  lead: {
    kk: 'Мектеп парламентінің жетекшілеріне жазыңыз. Хатты тек мектеп үйлестірушілері оқиды.',
    ru: 'Напишите руководителям школьного парламента. Письмо прочтут только координаторы школы.',
    en: 'Write to those who lead the school parliament. Only the school’s coordinators read the message.',
  },
  address: { kk: 'Парламент поштасы', ru: 'Почта парламента', en: 'The parliament’s address' },
  noAddress: { kk: 'Ортақ пошта әзірге жоқ; төмендегі үлгімен жазыңыз.', ru: 'Общей почты пока нет; напишите через форму.', en: 'There is no shared address yet; use the form below.' },
  write: { kk: 'Хат жазу', ru: 'Написать', en: 'Write a message' },
  topic: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
  text: { kk: 'Хат мәтіні', ru: 'Текст', en: 'Message' },
  textHint: {
    kk: 'Көмек алған балалар мен отбасылардың атын жазбаңыз. 1 000 таңбаға дейін.',
    ru: 'Не называйте детей и семьи, которым помогают. До 1 000 знаков.',
    en: 'Do not name children or families who are helped. Up to 1,000 characters.',
  },
  replyTo: { kk: 'Жауап жіберетін пошта (міндетті емес)', ru: 'Почта для ответа (необязательно)', en: 'E-mail for an answer (optional)' },
  send: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
  sent: { kk: 'Хат жетті. Рақмет!', ru: 'Письмо дошло. Спасибо!', en: 'The message has arrived. Thank you!' },
  another: { kk: 'Тағы жазу', ru: 'Написать ещё', en: 'Write another' },
  received: { kk: 'Келген хаттар', ru: 'Полученные письма', en: 'Messages received' },
  receivedHint: {
    kk: 'Өз поштаңыздан жауап беріп, «Қаралды» түймесін басыңыз: хат өшіріледі.',
    ru: 'Ответьте из своей почты и нажмите «Рассмотрено»: письмо удалится.',
    en: 'Answer from your own mail and press “Seen to”: the message is deleted.',
  },
  none: { kk: 'Жаңа хат жоқ', ru: 'Новых писем нет', en: 'No messages' },
  seen: { kk: 'Қаралды', ru: 'Рассмотрено', en: 'Seen to' },
  seenSure: { kk: 'Хат біржола өшіріледі. Жалғастырасыз ба?', ru: 'Письмо удалится навсегда. Продолжить?', en: 'The message is deleted for good. Go on?' },
  publicAddress: { kk: 'Жұртқа көрінетін пошта', ru: 'Почта, видимая всем', en: 'Address that everybody sees' },
  publicAddressHint: {
    kk: 'Тек ортақ пошта, мысалы, parlament@mektep.kz. Жеке пошта мен телефон көрсетілмейді.',
    ru: 'Только общая почта, например parlament@mektep.kz. Личные почта и телефон не показываются.',
    en: 'A shared address only, for instance parlament@mektep.kz. Personal mail and phones are never shown.',
  },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
} satisfies Words;

export const topicWords: Record<Topic, Word> = {
  question: { kk: 'Сұрақ', ru: 'Вопрос', en: 'A question' },
  proposal: { kk: 'Ұсыныс', ru: 'Предложение', en: 'A proposal' },
  partnership: { kk: 'Серіктестік', ru: 'Сотрудничество', en: 'A partnership' },
  correction: { kk: 'Қатені түзету', ru: 'Исправить ошибку', en: 'A correction' },
};

export const contactRefusals: Record<string, Word> = {
  'contact-full': { kk: 'Оқылмаған хат тым көп. Бірнеше күннен кейін жазыңыз.', ru: 'Непрочитанных писем слишком много. Напишите через несколько дней.', en: 'Too many messages wait to be read. Come again in some days.' },
  'personal-address': { kk: 'Бұл – біреудің жеке кіру поштасы. Ортақ пошта керек.', ru: 'Это личная почта для входа. Нужна общая.', en: 'Somebody signs in with this address. A shared one is needed.' },
  'too-many-requests': { kk: 'Хат тым жиі жіберілді. Бір минуттан кейін қайталаңыз.', ru: 'Слишком часто. Повторите через минуту.', en: 'Too often. Try again in a minute.' },
  invalid: { kk: 'Пошта мекенжайын тексеріңіз.', ru: 'Проверьте адрес почты.', en: 'Check the e-mail address.' },
};
