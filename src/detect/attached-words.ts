/**
 * What languages write together with a name: Korean particles after it, Arabic and Hebrew prepositions and
 * conjunctions before it. All are closed classes, listed from the grammars of the languages.
 */

/** Korean particles and forms of the copula that follow a noun; up to three stand in a row (에서 + 는). */
const PARTICLES = [
  '은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 와 과 도 로 으로 로서 으로서 로써 으로써 만 까지 부터 보다 처럼 같이',
  '이나 나 이라 라 이라고 라고 이라는 라는 이라도 라도 이란 란 이며 이고 이다 다 입니다 이었다 였다 이든 든 이든지 마다',
  '조차 마저 밖에 대로 만큼 하고 이랑 랑 한테 한테서 더러 뿐 이야말로 커녕 들',
]
  .join(' ')
  .split(' ');

/**
 * Nouns written together with the name of a state, a city, an organization or a person without making it the
 * name of something else (한국정부, 러시아군, 서울시). A language, a people or a product do not belong here.
 */
const COMPOUND_NOUNS = [
  '측 군 군인 군사 군부 병사 병력 정부 당국 대통령 총리 총통 외무부 외무성 외무장관 외교관 국방부 국방장관 대사 대사관 공관',
  '정보기관 정보당국 국경 영토 땅 내 등 간 쪽 발 행 시 시내 시민 국민 본부 회원국 동맹국 사무총장 차관 장관 대변인 의원 대표 씨',
]
  .join(' ')
  .split(' ');

/** Forms of 하다 and 되다, which make a verb of a noun (초치 + 했다), and endings that follow them. */
const VERB =
  '(?:하|해|했|한|할|함|되|돼|됐|된|될|됨)(?:여|서|고|며|다|는|던|자|기|기로|려|려고|지|지만|였다|면|면서|자고|자는)*';

const KOREAN_TAIL = new RegExp(
  `^(?:(?:${COMPOUND_NOUNS.join('|')})?(?:${PARTICLES.join('|')}){0,3}|${VERB}(?:${PARTICLES.join('|')})?)$`,
);

/** Whether `tail`, the Hangul right after a Korean name, leaves the name itself untouched. */
export function isKoreanTail(tail: string): boolean {
  return KOREAN_TAIL.test(tail);
}

/** Longer tails than this are no particles; a reader of them need not look further. */
export const KOREAN_TAIL_UNITS = 12;

const ARABIC_PREFIX = /^[وف]?(?:[بكلس]|لل)?$/u;
const HEBREW_PREFIX = /^ו?(?:כש|לכש|מש|ש)?[בהלמכ]{0,2}$/u;

/** The longest sequence of attached words before a name, in units. */
export const PREFIX_UNITS = 6;

/** Whether `head`, the folded letters of the same word before a name, are nothing but attached words. */
export function isAttachedHead(head: string): boolean {
  return head !== '' && (ARABIC_PREFIX.test(head) || HEBREW_PREFIX.test(head));
}
