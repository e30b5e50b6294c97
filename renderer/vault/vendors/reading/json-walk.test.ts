import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonReader, JsonWalk } from './json-walk.ts';

/** Takes whatever lies in `at`, written with dots. */
function taking(at: string) {
  const taken: unknown[] = [];
  let broken = 0;
  const wanted = at.split('.');
  const reader: JsonReader = {
    wish: (path) => {
      if (!path.every((key, level) => wanted[level] === key)) return 'pass';
      return path.length === wanted.length ? 'take' : 'enter';
    },
    take: (_, value) => void taken.push(value),
    broken: () => void (broken += 1),
  };
  return { reader, taken, broken: () => broken };
}

function walk(text: string, at: string, pieceBytes = 1 << 20) {
  const { reader, taken, broken } = taking(at);
  const walked = new JsonWalk(reader);
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.byteLength; from += pieceBytes) walked.feed(bytes.slice(from, from + pieceBytes));
  return { isWhole: walked.end(), taken, broken: broken() };
}

describe('walking JSON', () => {
  it('hands over what is wanted, wherever the bytes are cut', () => {
    const text = `\u{feff}{"name":"Zoë \\"Z\\" 🎧","chats":{"about":["a]","}"],"list":[{"messages":[{"a":"]}"},2,"drei",null,[[]]]},{"messages":[]}]}}`;
    for (let pieceBytes = 1; pieceBytes < 40; pieceBytes++) {
      expect(walk(text, 'chats.list.[].messages.[]', pieceBytes)).toEqual({
        isWhole: true,
        taken: [{ a: ']}' }, 2, 'drei', null, [[]]],
        broken: 0,
      });
      expect(walk(text, 'name', pieceBytes).taken).toEqual(['Zoë "Z" 🎧']);
    }
  });

  it('takes the same as JSON.parse gives, for any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), fc.integer({ min: 1, max: 50 }), (values, pieceBytes) => {
        const text = JSON.stringify({ before: values, messages: values }, null, values.length);
        const plain = JSON.parse(JSON.stringify(values)) as unknown;
        expect(walk(text, 'messages.[]', pieceBytes)).toEqual({ isWhole: true, taken: plain, broken: 0 });
      }),
    );
  });

  it('never throws and ends, whatever it is fed', () => {
    const sign = fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', 'x', '1', ' ', '"messages"', 'null', '\u0000');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        expect(() => walk(signs.join(''), 'messages.[]', 3)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('reads several values one behind the other', () => {
    expect(walk('{"a":1}\n{"a":2}\r\n{"a":3}', 'a')).toEqual({ isWhole: true, taken: [1, 2, 3], broken: 0 });
  });

  it('repairs what Telegram writes: control signs and identifiers without quotes', () => {
    const text = String.raw`{"messages":[{"text":"a\x0Bb\\x41"},{"from_id":user100,"id":7},{"text":"\"id\": bare,"}]}`;
    expect(walk(text, 'messages.[]').taken).toEqual([
      { text: 'a\u000bb\\x41' },
      { from_id: 'user100', id: 7 },
      { text: '"id": bare,' },
    ]);
  });

  it('goes on behind one message that is no JSON, or longer than any message', () => {
    const long = 'x'.repeat((1 << 20) + 1);
    const text = `{"messages":[{"a":1},{"b":nonsense},{"c":"${long}"},{"d":4}]}`;
    for (const pieceBytes of [1 << 21, 100_000]) {
      expect(walk(text, 'messages.[]', pieceBytes)).toEqual({ isWhole: true, taken: [{ a: 1 }, { d: 4 }], broken: 2 });
    }
  });

  it('says so when the text breaks off, and keeps what came before', () => {
    expect(walk('{"messages":[{"a":1},{"b":', 'messages.[]')).toEqual({ isWhole: false, taken: [{ a: 1 }], broken: 0 });
    expect(walk('', 'messages.[]').isWhole).toBe(false);
    expect(walk('{"messages":[1]]', 'messages.[]').isWhole).toBe(false);
  });

  it('walks through a hundred thousand messages', () => {
    const message = JSON.stringify({ id: 1, text: 'words '.repeat(40), from: 'Pat' });
    const text = `{"messages":[${`${message},`.repeat(99_999)}${message}]}`;
    expect(walk(text, 'messages.[]').taken).toHaveLength(100_000);
  });
});
