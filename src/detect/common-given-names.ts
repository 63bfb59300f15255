/**
 * Given names that are common in the languages whose texts write of the bundled article's persons. At the start of a
 * sentence any word has a capital; one of these is a name there too. Words of other meanings (Mark, Will) are left out.
 */
export const COMMON_GIVEN_NAMES: ReadonlySet<string> = new Set(
  [
    'Adam Albert Alexander Alexandra Alice Anders Andrea Andreas Andrei Andrew Andrey Anja Anna Anne Anthony Anton Antonio Arno',
    'Barbara Bart Ben Bernard Boris Brian Carl Carlos Carol Charles Christian Christine Claire Claudia Daan Daniel David Denis',
    'Diana Dirk Dmitri Dmitry Edward Elena Elisabeth Elizabeth Ellen Emily Emma Eric Erik Eva Fernando Fiona Frans Fred Fyodor',
    'Gary George Gerard Gerrit Gijs Gleb Gregory Grigori Grigory Hank Hannah Hans Harry Heinrich Helen Henk Henry Hugo Igor Ilya',
    'Ingrid Irina Ivan Jaap Jack Jacob James Jan Jane Jason Jean Jennifer Jeroen Jim Joan Joe Johan Johannes John Joost José',
    'Joseph Joyce Juan Judith Julia Julian Karen Karin Karl Kate Katherine Kees Kevin Kim Klaus Koen Lars Laura Lena Leo Leonid',
    'Lev Lieke Linda Lisa Louis Lucas Luis Maarten Margaret Maria Marie Marina Martin Martijn Mary Matthew Max Michael Michel',
    'Mikhail Monika Natalia Natasha Nicholas Nicole Nikita Nikolai Nina Oleg Olga Oliver Oscar Otto Patricia Paul Pavel Pedro',
    'Peter Philip Pierre Piet Pieter Rachel Rebecca Richard Rob Robert Roger Roman Ruth Ryan Sam Samuel Sandra Sara Sarah Sergei',
    'Sergey Simon Sofia Sophie Stefan Stephen Steven Susan Svetlana Sven Tatiana Teun Theo Thomas Tim Tom Tony Vadim Valentin',
    'Vera Victor Viktor Vincent Vladimir Walter Wendy Willem William Wim Yuri Yves',
  ].flatMap((line) => line.split(' ')),
);
