/**
 * From article.txt and article.json to the compiled article: every quotation becomes a span of the text,
 * every id is followed. Anything not verbatim, not unique or not there is a fault, with its path; so is what
 * consistency.ts finds.
 */
import type {
  Article,
  Entity,
  KeyFigure,
  Quote,
  Relation,
  Section,
  Sentence,
  Span,
  Statement,
} from './article.ts';
import { checkConsistency } from './consistency.ts';
import { ArticleError, type Fault, MAX_FAULTS, pathText } from './fault.ts';
import { type Places, placeText } from './places.ts';
import { type ArticleFile, articleSchema } from './schema.ts';

export interface Source {
  /** The article's id: its folder's name. */
  readonly id: string;
  /** How messages name the file. */
  readonly file: string;
  /** article.txt, as it is. */
  readonly text: string;
  /** article.json, parsed from JSON but not yet checked. */
  readonly json: unknown;
}

export interface Compiled {
  readonly article: Article;
  /** The checked file, for what is compiled elsewhere: the names (see detect/dictionary.ts). */
  readonly file: ArticleFile;
}

/** Checks and compiles an article. Throws `ArticleError` with up to `MAX_FAULTS` faults. */
export function compileArticle(source: Source): Compiled {
  const parsed = articleSchema.safeParse(source.json);
  if (!parsed.success) {
    const faults = parsed.error.issues
      .slice(0, MAX_FAULTS)
      .map((issue) => ({ path: pathText(issue.path), reason: issue.message }));
    throw new ArticleError(source.file, faults);
  }
  const file = parsed.data;
  const faults: Fault[] = [];
  const fault = (path: string, reason: string) => faults.push({ path, reason });
  const places = placeText(source.text, file, fault);
  const article = link(source, file, places, fault);
  // Only a whole article can contradict itself; before that every gap would be told a second time.
  if (faults.length === 0) checkConsistency(article, fault);
  if (faults.length > 0) throw new ArticleError(source.file, faults);
  return { article, file };
}

/** Stands in for a span that could not be found; never seen outside, as its fault is thrown. */
const NOWHERE: Span = { start: 0, end: 0 };

function link(
  source: Source,
  file: ArticleFile,
  places: Places,
  fault: (path: string, reason: string) => void,
): Article {
  const entityIds = new Set<string>();
  file.entities.forEach((entity, i) => {
    if (entity.id === 'article') fault(`entities[${i}].id`, '"article" is the article itself, not an entity');
    if (entityIds.has(entity.id)) fault(`entities[${i}].id`, `"${entity.id}" is there twice`);
    entityIds.add(entity.id);
  });
  const statementIds = new Map<string, ArticleFile['statements'][number]>();
  file.statements.forEach((statement, i) => {
    if (statementIds.has(statement.id)) fault(`statements[${i}].id`, `"${statement.id}" is there twice`);
    statementIds.set(statement.id, statement);
  });

  const find = (path: string, placeId: string, text: string): Span => {
    const place = places.byId.get(placeId);
    if (place === undefined) {
      fault(path, `there is no sentence or heading "${placeId}"`);
      return NOWHERE;
    }
    const inside = source.text.slice(place.start, place.end);
    const at = inside.indexOf(text);
    if (at === -1) fault(path, `"${text}" does not stand in ${placeId}: “${inside}”`);
    else if (inside.indexOf(text, at + 1) !== -1)
      fault(path, `"${text}" stands in ${placeId} more than once; quote more of it`);
    else return { start: place.start + at, end: place.start + at + text.length };
    return NOWHERE;
  };
  const findIf = (path: string, placeId: string, text: string | undefined): Span | null =>
    text === undefined ? null : find(path, placeId, text);
  const entityAt = (path: string, entityId: string): string => {
    if (!entityIds.has(entityId)) fault(path, `there is no entity "${entityId}"`);
    return entityId;
  };
  /** The sentence of a statement that something else rests on. */
  const sentenceOf = (path: string, statementId: string): string => {
    const statement = statementIds.get(statementId);
    if (statement === undefined) fault(path, `there is no statement "${statementId}"`);
    return statement?.in ?? '';
  };

  const entities = file.entities.map(
    (entity, i): Entity => ({
      id: entity.id,
      kind: entity.kind,
      name: find(`entities[${i}].name`, entity.name.in, entity.name.text),
      description:
        entity.description &&
        find(`entities[${i}].description`, entity.description.in, entity.description.text),
    }),
  );

  const statements = file.statements.map((statement, i): Statement => {
    const at = `statements[${i}]`;
    const speaks = statement.speaker !== 'article';
    if (speaks && statement.attribution === undefined)
      fault(`${at}.attribution`, 'a statement that is not the article’s own quotes who says it');
    if (!places.sentenceIds.has(statement.in)) fault(`${at}.in`, `there is no sentence "${statement.in}"`);
    return {
      id: statement.id,
      span:
        statement.text === undefined
          ? (places.byId.get(statement.in) ?? NOWHERE)
          : find(`${at}.text`, statement.in, statement.text),
      sentence: statement.in,
      speaker: speaks ? entityAt(`${at}.speaker`, statement.speaker) : null,
      mode: statement.mode,
      attribution: findIf(`${at}.attribution`, statement.in, statement.attribution),
      hedge: findIf(`${at}.hedge`, statement.in, statement.hedge),
      day: findIf(`${at}.day`, statement.in, statement.day),
      via: statement.via === undefined ? null : entityAt(`${at}.via`, statement.via),
      about: statement.about.map((entity, k) => entityAt(`${at}.about[${k}]`, entity)),
    };
  });

  const relations = file.relations.map((relation, i): Relation => {
    const at = `relations[${i}]`;
    const sentence = sentenceOf(`${at}.statement`, relation.statement);
    return {
      from: entityAt(`${at}.from`, relation.from),
      type: relation.type,
      to: entityAt(`${at}.to`, relation.to),
      words: sentence === '' ? NOWHERE : find(`${at}.words`, sentence, relation.words),
      statement: relation.statement,
    };
  });

  const quotes = file.quotes.map((quote, i): Quote => {
    const sentence = sentenceOf(`quotes[${i}].statement`, quote.statement);
    return {
      span: sentence === '' ? NOWHERE : find(`quotes[${i}].text`, sentence, quote.text),
      speaker: entityAt(`quotes[${i}].speaker`, quote.speaker),
      statement: quote.statement,
    };
  });

  const figures = file.figures.map((figure, i): KeyFigure => {
    const at = `figures[${i}]`;
    const sentence = sentenceOf(`${at}.statement`, figure.statement);
    if (entities.find((entity) => entity.id === figure.entity)?.kind !== 'figure')
      fault(`${at}.entity`, `"${figure.entity}" is not an entity of kind "figure"`);
    return {
      entity: figure.entity,
      value: figure.value,
      unit: sentence === '' ? NOWHERE : find(`${at}.unit`, sentence, figure.unit),
      statement: figure.statement,
    };
  });

  const spanOf = (id: string): Span => places.byId.get(id) ?? NOWHERE;
  return {
    id: source.id,
    lang: file.lang,
    text: source.text,
    kicker: file.kicker === null ? null : spanOf('kicker'),
    headline: spanOf('headline'),
    sections: file.sections.map(
      (section): Section => ({
        heading: section.heading && spanOf(section.heading.id),
        paragraphs: section.paragraphs.map((sentences) => ({ sentences: sentences.map(({ id }) => id) })),
      }),
    ),
    sentences: file.sections.flatMap((section) =>
      section.paragraphs.flat().map(({ id }): Sentence => ({ id, span: spanOf(id) })),
    ),
    entities,
    statements,
    relations,
    quotes,
    figures,
  };
}
