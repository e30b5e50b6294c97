/**
 * JSON as exporters really write it: control signs as `\x0B`, raw control signs inside strings, identifiers without quotes. What
 * is right is parsed as it is; only what isn't is repaired, and only in these three ways. Pure; never throws.
 */

/** undefined when it is no JSON even so. */
export function parseLooseJson(text: string): unknown {
  const value = parse(text);
  return value === undefined ? parse(repaired(text)) : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    // Only bad JSON is expected here.
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return undefined;
  }
}

/** An identifier's key, and a bare word behind it that JSON doesn't know. Inside a string its quotes would be escaped. */
const bareIdentifier = /("\w{0,30}id"\s{0,4}:\s{0,4})(?!true\b|false\b|null\b)([a-z]\w{0,60})(?=\s{0,4}[,}\]])/gi;

function repaired(text: string): string {
  return (
    text
      // Pairs are taken two by two, so that the `x` behind an escaped backslash stays a letter.
      .replaceAll(/\\(?:x([0-9a-f]{2})|[^])/gi, (whole, hex?: string) => (hex === undefined ? whole : `\\u00${hex}`))
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      .replaceAll(/[\u0000-\u001f]/g, ' ')
      .replaceAll(bareIdentifier, '$1"$2"')
  );
}
