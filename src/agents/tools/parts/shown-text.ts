import * as z from 'zod/v4';
import { isBlanked } from '../../audit/audit-line.js';
import { countShown } from '../../text/untrusted-text.js';

/** The sizes of a text that a model writes. */
interface Sizes {
  /** Whether it may be empty. Default false. */
  readonly canBeEmpty?: boolean;
  readonly max: number;
  /** The most characters of one line that a person is shown. Default: `max`, because the text is shown as one line. */
  readonly line?: number;
}

/** Letters that look like no letter, and letters of a hidden language (tags). */
const BLANK = /[\u2800\u115f\u1160\u17b4\u17b5\u3164\uffa0\u{e0000}-\u{e007f}]|\u034f/u;
const TOO_MANY_MARKS = /\p{M}{5,}/u;

/**
 * A text that a model writes and a person reads before approving. A person is shown all of it: what is longer is
 * refused (`plan_too_long`), and so is what nobody sees, what covers other text, and what the audit log would blank.
 */
export function shownText({ canBeEmpty = false, max, line = max }: Sizes): z.ZodString {
  const text = canBeEmpty ? z.string() : z.string().min(1);
  return text.max(max).superRefine((text, { addIssue }) => {
    const refuse = (message: string, code?: string) => addIssue({ code: 'custom', message, params: { code } });
    const lines = line === max ? [text] : text.split('\n');
    const longest = Math.max(...lines.map(countShown));
    if (text.length > max || longest > line) {
      refuse(`a person is shown ${line} characters of a line, and this has ${longest}: shorten it`, 'plan_too_long');
    }
    if (BLANK.test(text)) refuse('it has letters that nobody sees: write it without them');
    if (TOO_MANY_MARKS.test(text)) refuse('it has more than four marks on one letter: write it without them');
    if (isBlanked(text)) {
      refuse('it looks like a password, a key or a token, which the audit log blanks: write it in other words');
    }
  });
}
