import type { Words } from '../say';

export const substitutionWords = {
  title: { kk: 'Уақытша алмастыру', ru: 'Временное замещение', en: 'Standing in' },
  hint: {
    kk: 'Қызмет иесі болмаған күндері оның құқығы орынбасарына өтеді. Әрекеттер журналында кімнің орнына істегені жазылады.',
    ru: 'В дни отсутствия права поста переходят к заместителю. В журнале действий видно, за кого он действовал.',
    en: 'On these days the substitute has the rights of the post. The log of acts tells for whom they acted.',
  },
  standsIn: { kk: 'орнында: {post}', ru: 'замещает: {post}', en: 'stands in: {post}' },
  back: { kk: 'Оралды', ru: 'На месте', en: 'Is back' },
  who: { kk: 'Кім болмайды', ru: 'Кто отсутствует', en: 'Who is absent' },
  from: { kk: 'Бірінші күні', ru: 'Первый день', en: 'First day' },
  to: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  mark: { kk: 'Белгілеу', ru: 'Отметить', en: 'Mark as absent' },
  acting: { kk: 'уақытша атқарады', ru: 'временно исполняет', en: 'acting' },
} satisfies Words;
