/** A workflow command that a process printed: `::error file=a.ts,line=3::message`. */
export interface Command {
  /** In lower case. */
  readonly name: string;
  /** Keys in lower case. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * Reads a line as a workflow command; `isKnown` tells which names are commands, the others are plain text.
 * Both forms are obeyed: `::name k=v,k=v::data` at the start of a line after blanks, and `##[name k=v;k=v]data`
 * anywhere in it. Source: actions/runner 2.336, ActionCommand.cs.
 */
export function parseCommand(line: string, isKnown: (name: string) => boolean): Command | undefined {
  return parseColons(line.trimStart(), isKnown) ?? parseBrackets(line, isKnown);
}

function parseColons(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end < 0) return undefined;
  const head = readHead(line.slice(2, end), ",", unescapeProperty);
  return isKnown(head.name) ? { ...head, data: unescapeData(line.slice(end + 2)) } : undefined;
}

function parseBrackets(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  const head = readHead(line.slice(start + 3, end), ";", unescapeBracketed);
  return isKnown(head.name) ? { ...head, data: unescapeBracketed(line.slice(end + 1)) } : undefined;
}

function readHead(head: string, separator: string, unescapeValue: (text: string) => string): Omit<Command, "data"> {
  const space = head.indexOf(" ");
  const name = space < 0 ? head : head.slice(0, space);
  const pairs = space < 0 ? [] : head.slice(space).trim().split(separator);
  const properties = pairs.flatMap((pair) => {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? [];
    return key === undefined || value === undefined ? [] : [[key.toLowerCase(), unescapeValue(value)] as const];
  });
  return { name: name.toLowerCase(), properties: Object.fromEntries(properties) };
}

// The percent sign comes last, so that an escaped escape stays what it was.
const unescapeData = unescaper({ "%0D": "\r", "%0A": "\n", "%25": "%" });
const unescapeProperty = unescaper({ "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" });
const unescapeBracketed = unescaper({ "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%" });

function unescaper(mappings: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => Object.entries(mappings).reduce((done, [escaped, plain]) => done.replaceAll(escaped, plain), text);
}
