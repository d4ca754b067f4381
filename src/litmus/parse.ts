/** The notation, read. What it says is litmus.md; what grammar cannot see is check.ts. */
import type {Block, Condition, Place, Step, Test} from '../model/program';
import {LIMITS} from './limits';
import {Line} from './line';
import {parseCondition} from './parse-condition';
import {parseStep} from './parse-step';
import {LitmusError, type Problem} from './problem';
import {type Token, lines} from './tokens';
import {SAY, asName} from './words';

/** Reads a test. `file` is its name in messages. Throws a LitmusError that names the first problems, a line each. */
export function parse(text: string, file = 'input'): Test {
  if (text.length > LIMITS.text) {
    const size = (text.length / 1e6).toFixed(1);
    const message = `found ${size} MB of text, expected at most 1 MB. Name a litmus test: its first line is "litmus NAME"`;
    throw new LitmusError([{file, line: 1, column: 1, message}]);
  }
  return new Parser(file, lines(text)).test();
}

/** The `together` that is open. */
interface Open {
  place: Place;
  steps: Step[];
  /** Whether a step of it was wrong: then it may look empty without being so. */
  wrong: boolean;
}

class Parser {
  private readonly question: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly problems: Problem[] = [];
  private together: Open | undefined;
  private condition: Condition | undefined;
  private lastPlace: Place = {line: 1, column: 1};

  constructor(
    private readonly file: string,
    private readonly source: Iterator<readonly Token[]>,
  ) {}

  test(): Test {
    // What has no first line is no test at all: nothing said about its other lines would help.
    const header = this.next() ?? this.endOfText();
    header.expect('litmus');
    const name = header.need(SAY.name, asName);
    header.end();

    // Whether a condition is known to be missing: not if some line was meant as one, or the last line as anything.
    let missing = true;
    let asked = false;
    for (let line = this.next(); line && this.problems.length < LIMITS.problems; line = this.next()) {
      asked ||= line.asks;
      missing = this.attempt(line) && !asked;
    }
    if (missing) this.attempt(this.endOfText());
    if (this.problems.length > 0 || !this.condition) throw new LitmusError(this.problems);
    return {name, question: this.question, blocks: this.blocks, condition: this.condition};
  }

  /** A line that is wrong is reported and left out; the next one is read as if nothing had happened. */
  private attempt(line: Line): boolean {
    try {
      this.statement(line);
      line.end();
      return true;
    } catch (error) {
      if (!(error instanceof LitmusError)) throw error;
      this.problems.push(...error.problems);
      if (this.together) this.together.wrong = true;
      return false;
    }
  }

  private statement(line: Line): void {
    if (this.condition) line.fail('the end of the text, for the condition is the last line');
    if (this.together) return this.inside(line, this.together);
    const words = this.blocks.length === 0 ? line.quoted() : undefined;
    if (words !== undefined) return void this.question.push(words);
    const place = line.place;
    const step = parseStep(line);
    if (step) return void this.blocks.push({kind: 'step', step});
    if (line.skip('together')) return void (this.together = {place, steps: [], wrong: false});
    this.condition = parseCondition(line) ?? line.fail();
  }

  private inside(line: Line, {place, steps, wrong}: Open): void {
    const step = parseStep(line);
    if (step) return void steps.push(step);
    const before = line.place;
    if (!line.skip('end')) line.fail();
    this.together = undefined;
    if (steps.length > 0) this.blocks.push({kind: 'together', steps, place});
    else if (!wrong) line.failWith('found end, expected a step: nothing runs between "together" and "end"', before);
  }

  private next(): Line | undefined {
    const {value, done} = this.source.next();
    if (done) return undefined;
    this.lastPlace = value.at(-1)!.place;
    return new Line(this.file, value);
  }

  /** Where the text ends, as a line with nothing on it. */
  private endOfText(): Line {
    return new Line(this.file, [{kind: 'end', text: 'the end of the text', place: this.lastPlace}]);
  }
}
