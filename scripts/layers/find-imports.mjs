/** Every place where a source file names another module: read from its syntax tree, not guessed from its text. */
import { parseSync, Visitor } from 'vite';

/**
 * @typedef {object} Import
 * @property {'import' | 'url'} kind `url` for `new URL('…', import.meta.url)` and Vite's `?url` and `?worker`
 * @property {string | undefined} specifier undefined where it is not a plain string
 * @property {number} line counted from 1
 */

/**
 * @param {string} path for its extension, and for messages
 * @param {string} source
 * @returns {Import[]}
 */
export function findImports(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`);
  /** @type {Import[]} */
  const found = [];
  /** @param {Import['kind']} kind @param {any} node the specifier's node */
  const add = (kind, node) => {
    if (node.type === 'TSAsExpression') return add(kind, node.expression);
    const value = node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0].value.cooked : node.value;
    const specifier = typeof value === 'string' ? value : undefined;
    found.push({
      kind: specifier !== undefined && /\?(.*&)?(url|worker|sharedworker)\b/.test(specifier) ? 'url' : kind,
      specifier: specifier?.replace(/\?.*$/, ''),
      line: source.slice(0, node.start).split('\n').length,
    });
  };
  new Visitor({
    ImportDeclaration: (node) => add('import', node.source),
    ExportAllDeclaration: (node) => add('import', node.source),
    ExportNamedDeclaration: (node) => void (node.source && add('import', node.source)),
    ImportExpression: (node) => add('import', node.source),
    TSImportType: (node) => add('import', node.source),
    NewExpression: (node) => {
      const [target, base] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL' || target === undefined || base === undefined) return;
      const isHere = base.type === 'MemberExpression' && base.object.type === 'MetaProperty';
      if (isHere) add('url', target);
    },
  }).visit(program);
  return found;
}
